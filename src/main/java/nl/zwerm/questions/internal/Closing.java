package nl.zwerm.questions.internal;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.shared.Said;
import org.jspecify.annotations.Nullable;

/** What came of saying what became of a question. */
sealed interface Closing {
    record Closed(Outcome outcome, @Nullable ContributionId answer) implements Closing {}

    record Reopened() implements Closing {}

    /** It is said with the next batch: the question stands under a pseudonym. */
    record Waits() implements Closing {}

    record Refused(Said reason) implements Closing {}
}
