package nl.zwerm.circles.internal;

import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells of somebody who was in a session whether it is they, and nobody whom an administrator let into their place; also
 * once all that was written is destroyed.
 */
@Component
class WhoWasThere {

    private final Circles circles;
    private final Spaces spaces;

    WhoWasThere(Circles circles, Spaces spaces) {
        this.circles = circles;
        this.spaces = spaces;
    }

    /** By the session, by the circle, or for a guest, and for who left, by what is theirs alone. */
    boolean is(CircleId circle, SpaceId session, @Nullable SpaceId alone, Viewer viewer) {
        return spaces.findInside(session, viewer).isPresent()
                || circles.find(circle, viewer).isPresent()
                || alone != null && spaces.findInside(alone, viewer).isPresent();
    }
}
