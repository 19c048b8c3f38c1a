package nl.zwerm.circles.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What remains of a session for the viewer: {@code outcome} leads to what they keep of it or may write, nothing when it
 * is not theirs to keep; {@code mayPurge} when they may destroy all that was written in it at once; {@code together} leads
 * to what belongs to all who were there; {@code proof} when they can show that they were; {@code goes} is when what was
 * written does. Before it begins, {@code lastTime} is what remained of the one before.
 */
public record Remains(
        @Nullable String outcome,
        boolean written,
        boolean mayPurge,
        @Nullable String together,
        boolean proof,
        @Nullable Instant goes,
        Together lastTime) {

    static final Remains NOTHING = new Remains(null, false, false, null, false, null, Together.NOTHING);

    static Remains before(Together lastTime) {
        return new Remains(null, false, false, null, false, null, lastTime);
    }

    Remains with(@Nullable String path) {
        return new Remains(outcome, written, mayPurge, path, proof, goes, lastTime);
    }

    Remains proven(boolean there) {
        return new Remains(outcome, written, mayPurge, together, there, goes, lastTime);
    }

    Remains until(@Nullable Instant then) {
        return new Remains(outcome, written, mayPurge, together, proof, then, lastTime);
    }
}
