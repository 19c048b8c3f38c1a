package nl.zwerm.questions;

import java.time.Instant;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * What a question has beyond a contribution, when it comes from elsewhere or earlier. {@code outcome} is helped,
 * partly, solved or obsolete, or absent while it is open; {@code reached} is the last stage of asking around it is past.
 */
public record ArrivingQuestion(
        ContributionId id,
        SpaceId space,
        boolean sealed,
        String tried,
        String goal,
        String urgency,
        @Nullable String outcome,
        @Nullable ContributionId acceptedAnswer,
        @Nullable Instant closedAt,
        int reached,
        @Nullable Instant nextStageAt) {}
