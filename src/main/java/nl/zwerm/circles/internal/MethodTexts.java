package nl.zwerm.circles.internal;

import nl.zwerm.circles.methods.Method;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The method of a session: as its file was when it began, whatever became of that file since. */
@Component
class MethodTexts {

    /** The file of a method as it is kept with a session. */
    record Keep(@Nullable String text, boolean sealed) {

        static final Keep NOTHING = new Keep(null, false);
    }

    private final Methods methods;
    private final Sealer sealer;

    MethodTexts(Methods methods, Sealer sealer) {
        this.methods = methods;
        this.sealer = sealer;
    }

    Method of(RoomStore.Kept kept) {
        var text = kept.methodText();
        if (text == null) {
            return found(kept.methodId(), kept.circle()).method();
        }
        return kept.methodSealed()
                ? Methods.readAnew(sealer.open(kept.space(), true, text, place(kept.session())))
                : methods.readOnce(text);
    }

    /** With a session that begins now. What Zwerm brings along is no secret. */
    Keep atBeginning(RoomStore.Kept kept) {
        return kept.methodText() == null
                ? keep(kept.methodId(), kept.circle(), kept.session(), kept.space())
                : new Keep(kept.methodText(), kept.methodSealed());
    }

    /** With a session that is planned: what another circle shares it may take back. */
    Keep whenPlanned(Session session) {
        boolean another = methods.isMade(session.method())
                && methods.found(session.method(), session.circle())
                        .filter(Methods.Found::everybodys)
                        .isPresent();
        return another ? keep(session.method(), session.circle(), session.id(), session.space()) : Keep.NOTHING;
    }

    private Keep keep(String id, CircleId circle, SessionId session, SpaceId space) {
        var text = found(id, circle).text();
        return methods.isMade(id)
                ? new Keep(sealer.seal(space, true, text, place(session)), true)
                : new Keep(text, false);
    }

    /** Whether everybody who was there keeps what is theirs, as it is now; not where somebody alone brings the case. */
    boolean isEachs(Methods.Use use) {
        return methods.found(use.method(), use.circle())
                .map(found -> found.method().owner())
                .filter(owner -> owner == Method.OwnerBy.NONE || owner == Method.OwnerBy.EACH)
                .isPresent();
    }

    /** Whether something of it is kept for all who were there. */
    boolean shares(Methods.Use use) {
        return methods.found(use.method(), use.circle())
                .filter(found -> !found.method().shared().isEmpty())
                .isPresent();
    }

    private Methods.Found found(String id, CircleId circle) {
        return methods.found(id, circle).orElseThrow(NotFound::new);
    }

    private static String place(SessionId session) {
        return "circles session " + session + " method";
    }
}
