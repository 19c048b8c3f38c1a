package nl.zwerm.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;

/** What a page has beyond a contribution, when it comes from elsewhere or earlier; {@code months} is 3, 6, 12 or 24. */
public record ArrivingPage(
        ContributionId id,
        @Nullable ContributionId parent,
        @Nullable PersonId owner,
        int months,
        @Nullable LocalDate trueUntil,
        Instant changedAt) {}
