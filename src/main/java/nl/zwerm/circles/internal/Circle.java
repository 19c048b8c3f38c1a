package nl.zwerm.circles.internal;

import java.time.Instant;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;

/** Colleagues who meet; texts as they are sealed. */
record Circle(
        CircleId id,
        SpaceId space,
        String name,
        @Nullable String purpose,
        String method,
        Rhythm rhythm,
        PersonId founder,
        Instant createdAt,
        int version) {

    String path() {
        return path(id);
    }

    static String path(CircleId id) {
        return "/circles/" + id;
    }
}
