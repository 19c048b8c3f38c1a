package nl.zwerm.notifications.internal;

import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;

/** That somebody wants to hear so of a sort, of all of a space, or of a sort within a space. */
record Choice(@Nullable Sort sort, @Nullable SpaceId space, Cadence cadence) {

    Choice {
        if (sort == null && space == null) {
            throw new IllegalArgumentException("a choice is about a sort or a space");
        }
    }
}
