package nl.zwerm.pilots;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a pilot has beyond a contribution, when it was begun elsewhere or earlier. {@code decision} is adopt, adapt, stop
 * or not-yet, or absent as long as nobody said what came of it.
 */
public record ArrivingPilot(
        ContributionId id,
        String expected,
        String seen,
        LocalDate lookOn,
        List<PersonId> makers,
        List<Amended> amended,
        String came,
        @Nullable String decision,
        @Nullable Instant decidedAt) {

    public ArrivingPilot {
        makers = List.copyOf(makers);
        amended = List.copyOf(amended);
    }

    /** A later day to look on. */
    public record Amended(LocalDate to, String why, PersonId by, Instant at) {}
}
