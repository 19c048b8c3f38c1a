package nl.zwerm.questions.internal;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import nl.zwerm.questions.internal.Closing.Closed;
import nl.zwerm.questions.internal.Closing.Refused;
import nl.zwerm.questions.internal.Closing.Reopened;
import nl.zwerm.shared.Said;
import org.jspecify.annotations.Nullable;

/** Only whoever asked knows what became of a question, and which answer helped. */
record Question(
        ContributionId id,
        @Nullable PersonId askedBy,
        @Nullable Outcome outcome,
        @Nullable ContributionId acceptedAnswer) {

    Closing close(Outcome chosen, @Nullable Answer answer, PersonId by) {
        if (!by.equals(askedBy)) {
            return refused("not-yours");
        }
        if (!chosen.byAnAnswer()) {
            return new Closed(
                    chosen, answer != null && chosen == Outcome.SOLVED && isOwn(answer, by) ? answer.id() : null);
        }
        if (answer == null || !id.equals(answer.question()) || !answer.published()) {
            return refused("which-answer");
        }
        // What one found out oneself helps others as an answer, but is no help that one received.
        return by.equals(answer.by()) ? refused("your-own-answer") : new Closed(chosen, answer.id());
    }

    /** How they solved it themselves, written as an answer to it. */
    private boolean isOwn(Answer answer, PersonId by) {
        return id.equals(answer.question()) && answer.published() && by.equals(answer.by());
    }

    Closing reopen(PersonId by) {
        if (!by.equals(askedBy)) {
            return refused("not-yours");
        }
        return outcome == null ? refused("open-already") : new Reopened();
    }

    private static Refused refused(String why) {
        return new Refused(Said.of("questions.outcome." + why));
    }
}
