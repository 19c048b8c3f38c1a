package nl.zwerm.circles.internal;

import java.time.Instant;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Who takes part in one session; {@code coming} is what they said themselves. Guests agree for it alone. */
record Participant(
        PersonId person,
        boolean guest,
        @Nullable Boolean coming,
        @Nullable Integer agreedVersion,
        @Nullable Instant agreedAt) {

    boolean agreed() {
        return agreedVersion != null && agreedVersion == Agreement.VERSION;
    }
}
