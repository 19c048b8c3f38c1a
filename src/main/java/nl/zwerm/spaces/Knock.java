package nl.zwerm.spaces;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody at the door of a space: {@code who} is as {@code sort} tells. */
public record Knock(Space space, @Nullable String who, Sort sort, Instant at) {

    public enum Sort {
        /** Wants to come into a space that the viewer looks after. */
        WANTS_IN,
        /** Asks the viewer to come in. */
        ASKS_IN,
        /** Was in until an administrator made a way in for them; any member, as the viewer is, can let them in again. */
        RESTS
    }
}
