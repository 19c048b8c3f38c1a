package nl.zwerm.circles.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zwerm.people.BaseAddress;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Keys;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Signing;
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

    static final String CHECKED_AT = "/proof";
    static final String PATH = CHECKED_AT + "/";

    private static final int SIGNATURE_BYTES = 32;
    private static final int LONGEST = 4_000;

    /** The last line of a file of ours, which readers of PDF pass over: what it proves, and the whole file signed. */
    private static final String MARK = "%zwerm-proof ";

    static final int LONGEST_FILE = 1_000_000;

    /** How a file in JSON ends, after its signature. */
    private static final String END = "\"\n}";

    private static final Pattern LAST_LINE = Pattern.compile("([\\w-]+\\.[\\w-]+) ([\\w-]+)\\n");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As a file: what is proven, where anybody can check it, and last all that stands before it signed. */
    record File(Proof proof, String checkedAt, String signature) {}

    private final WhoWasThere whoWasThere;
    private final SessionStore store;
    private final Methods methods;
    private final Organisations organisations;
    private final BaseAddress base;
    private final Signing signing;
    private final Signing signingFiles;
    private final ProofPdf pdf;

    Proofs(
            WhoWasThere whoWasThere,
            SessionStore store,
            Methods methods,
            Organisations organisations,
            BaseAddress base,
            ProofPdf pdf,
            Keys keys) {
        this.whoWasThere = whoWasThere;
        this.store = store;
        this.methods = methods;
        this.organisations = organisations;
        this.base = base;
        this.pdf = pdf;
        this.signingFiles = new Signing(keys, "circles proof of attendance as a file", SIGNATURE_BYTES);
        this.signing = new Signing(keys, "circles proof of attendance", SIGNATURE_BYTES);
    }

    /** Of the viewer's own attendance, once the session is closed. */
    @Transactional(readOnly = true)
    public String path(CircleId circle, SessionId session, Viewer viewer) {
        return store.findAttended(circle, session, viewer.id())
                .filter(attended -> whoWasThere.is(circle, attended.space(), attended.alone(), viewer))
                .map(attended -> PATH + token(proof(attended, viewer.name())))
                .orElseThrow(NotFound::new);
    }

    private Proof proof(SessionStore.Attended attended, String name) {
        var organisation = organisations.find().orElseThrow(NotFound::new);
        return new Proof(
                Proof.VERSION,
                organisation.name(),
                name,
                LocalDate.ofInstant(attended.startedAt(), organisation.zone()).toString(),
                attended.minutes() == Attendance.OVER_DAYS ? null : attended.minutes(),
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
        return bytes(parts[0])
                .filter(what -> bytes(parts[1])
                        .filter(signature -> signing.signed(what, signature))
                        .isPresent())
                .flatMap(Proofs::proof);
    }

    private static Optional<Proof> proof(byte[] what) {
        try {
            return Optional.of(JSON.readValue(what, Proof.class));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    Optional<byte[]> file(String token) {
        return read(token).map(proof -> file(proof, token, base.known().orElse("")));
    }

    byte[] file(Proof proof, String token, String at) {
        var unsigned = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(new File(proof, at + PATH + token, ""));
        var said = Arrays.copyOf(unsigned, unsigned.length - END.length());
        return concat(said, (text(signingFiles.sign(said)) + END).getBytes(StandardCharsets.US_ASCII));
    }

    /** As PDF, in one of our languages; the same proof gives the same file. */
    Optional<byte[]> sheet(String token, Locale locale) {
        var at = base.known().orElse("");
        return read(token).map(proof -> signed(pdf.write(proof, token, file(proof, token, at), at, locale), token));
    }

    private byte[] signed(byte[] sheet, String token) {
        var marked = concat(sheet, ("\n" + MARK + token + " ").getBytes(StandardCharsets.US_ASCII));
        return concat(marked, (text(signingFiles.sign(marked)) + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * What a file of ours proves, PDF or JSON; nothing when a single byte of it is another. Where it was made may have
     * another address by now, which is signed too.
     */
    Optional<String> check(byte[] file) {
        // Signs of one byte each, so that places in the text are places in the file.
        var text = new String(file, StandardCharsets.ISO_8859_1);
        return text.startsWith("%PDF-") ? checkSheet(file, text) : checkJson(file, text);
    }

    private Optional<String> checkSheet(byte[] file, String text) {
        int mark = text.lastIndexOf(MARK);
        var line = LAST_LINE.matcher(mark < 0 ? "" : text.substring(mark + MARK.length()));
        if (!line.matches()) {
            return Optional.empty();
        }
        var marked = Arrays.copyOf(file, mark + MARK.length() + line.start(2));
        return bytes(line.group(2))
                .filter(signature -> signingFiles.signed(marked, signature))
                .map(_ -> line.group(1))
                .filter(token -> read(token).isPresent());
    }

    private Optional<String> checkJson(byte[] file, String text) {
        if (!text.endsWith(END)) {
            return Optional.empty();
        }
        int end = text.length() - END.length();
        int begin = text.lastIndexOf('"', end - 1) + 1;
        var said = Arrays.copyOf(file, begin);
        return bytes(text.substring(begin, end))
                .filter(signature -> signingFiles.signed(said, signature))
                .flatMap(_ -> token(JSON.readTree(file).path("checkedAt").asString("")));
    }

    /** Out of an address or a code, as it stands on paper: with or without spaces and ends of lines. */
    Optional<String> token(String typed) {
        var whole = typed.replaceAll("\\s", "");
        var token = whole.substring(whole.lastIndexOf('/') + 1);
        return read(token).map(_ -> token);
    }

    /** As we write them: the last sign of a text has bits that say nothing, and another one is another text. */
    private static Optional<byte[]> bytes(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text))
                    .filter(bytes -> text(bytes).equals(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
