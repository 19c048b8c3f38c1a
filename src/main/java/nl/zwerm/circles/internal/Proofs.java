package nl.zwerm.circles.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import nl.zwerm.people.BaseAddress;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Keys;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Signing;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proofs of attendance, which say everything themselves: what is signed stands in the address, so that nothing is kept
 * of who asked for one, and one can be checked after the session and its circle are gone.
 */
@Component
class Proofs {

    static final String PATH = "/proof/";

    private static final int SIGNATURE_BYTES = 32;
    private static final int LONGEST = 4_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As a file: what is proven, and where anybody can check it. */
    record File(Proof proof, String signature, String checkedAt) {}

    private final Circles circles;
    private final SessionStore store;
    private final Methods methods;
    private final Spaces spaces;
    private final Organisations organisations;
    private final BaseAddress base;
    private final Signing signing;

    Proofs(
            Circles circles,
            SessionStore store,
            Methods methods,
            Spaces spaces,
            Organisations organisations,
            BaseAddress base,
            Keys keys) {
        this.circles = circles;
        this.store = store;
        this.methods = methods;
        this.spaces = spaces;
        this.organisations = organisations;
        this.base = base;
        this.signing = new Signing(keys, "circles proof of attendance", SIGNATURE_BYTES);
    }

    /** Of the viewer's own attendance, once the session is closed. */
    @Transactional(readOnly = true)
    public String path(CircleId circle, SessionId session, Viewer viewer) {
        var attended = store.findAttended(circle, session, viewer.id()).orElseThrow(NotFound::new);
        // What was written is purged sooner than that somebody was there; then the circle tells whether it is they.
        if (spaces.findInside(attended.space(), viewer).isEmpty()
                && circles.find(circle, viewer).isEmpty()) {
            throw new NotFound();
        }
        return PATH + token(proof(attended, viewer.name()));
    }

    private Proof proof(SessionStore.Attended attended, String name) {
        var organisation = organisations.find().orElseThrow(NotFound::new);
        return new Proof(
                Proof.VERSION,
                organisation.name(),
                name,
                LocalDate.ofInstant(attended.startedAt(), organisation.zone()).toString(),
                attended.minutes(),
                methods.nameFor(attended.method(), Words.DUTCH),
                methods.nameFor(attended.method(), Words.ENGLISH),
                attended.people(),
                Proof.role(attended.role()));
    }

    String token(Proof proof) {
        var what = JSON.writeValueAsString(proof).getBytes(StandardCharsets.UTF_8);
        return text(what) + "." + text(signing.sign(what));
    }

    /** What a token proves; nothing when it was not signed here. */
    Optional<Proof> read(String token) {
        var parts = token.split("\\.", -1);
        if (token.length() > LONGEST || parts.length != 2) {
            return Optional.empty();
        }
        try {
            var what = Base64.getUrlDecoder().decode(parts[0]);
            return signing.signed(what, Base64.getUrlDecoder().decode(parts[1]))
                    ? Optional.of(JSON.readValue(what, Proof.class))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException _) {
            return Optional.empty();
        }
    }

    Optional<byte[]> file(String token) {
        return read(token)
                .map(proof -> new File(
                        proof,
                        token.substring(token.indexOf('.') + 1),
                        base.known().orElse("") + PATH + token))
                .map(JSON.writerWithDefaultPrettyPrinter()::writeValueAsBytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
