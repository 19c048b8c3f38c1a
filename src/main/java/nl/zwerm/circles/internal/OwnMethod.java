package nl.zwerm.circles.internal;

import java.time.Instant;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;

/** A method of a circle's own as it was saved last; {@code text} as it is sealed. */
record OwnMethod(
        OwnMethodId id,
        CircleId circle,
        SpaceId space,
        int version,
        String text,
        PersonId savedBy,
        Instant savedAt,
        @Nullable Sharing sharing,
        @Nullable Instant removedAt) {

    /** Who lets the organisation read it, since when, and which version of it. */
    record Sharing(PersonId by, Instant at, int version) {}

    /** One that the organisation may read, whatever became of the circle it is from. */
    record Shared(OwnMethodId id, CircleId circle, String text, PersonId by, Instant at) {}

    /** What it once was. */
    record Version(int version, PersonId savedBy, Instant savedAt) {}

    boolean removed() {
        return removedAt != null;
    }

    String path() {
        return path(circle, id);
    }

    static String path(CircleId circle, OwnMethodId id) {
        return pathOf(circle) + "/" + id;
    }

    static String pathOf(CircleId circle) {
        return Circle.path(circle) + "/methods";
    }
}
