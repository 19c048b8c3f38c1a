package nl.zwerm.questions.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import org.jspecify.annotations.Nullable;

/** What a question has beyond every contribution, with its texts opened. {@code stage} is -1 until people were asked. */
record Details(
        String tried,
        String goal,
        String urgency,
        String typedTopics,
        @Nullable Outcome outcome,
        @Nullable ContributionId acceptedAnswer,
        @Nullable Instant closedAt,
        int stage,
        @Nullable Instant nextStageAt,
        List<String> topics,
        boolean followed) {

    static final int NOBODY_ASKED_YET = -1;
}
