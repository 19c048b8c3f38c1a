package nl.zwerm.circles.internal;

import java.time.Instant;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Who sits in a circle, and to which version of the agreement they said yes. */
record Seat(
        PersonId person,
        Instant since,
        @Nullable Integer agreedVersion,
        @Nullable Instant agreedAt) {

    boolean agreed() {
        return agreedVersion != null && agreedVersion == Agreement.VERSION;
    }
}
