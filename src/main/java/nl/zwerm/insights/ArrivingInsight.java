package nl.zwerm.insights;

import java.time.LocalDate;
import nl.zwerm.contributions.ContributionId;
import org.jspecify.annotations.Nullable;

/** What an insight has beyond a contribution, when it comes from elsewhere or earlier; {@code tone} is success, failure or mixed. */
public record ArrivingInsight(
        ContributionId id,
        String tried,
        String expected,
        String came,
        String tone,
        @Nullable LocalDate validUntil) {}
