package nl.zwerm.questions.internal;

import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;

/** An answer as the rules see it. */
record Answer(
        ContributionId id,
        @Nullable ContributionId question,
        @Nullable PersonId by,
        boolean published) {

    static Answer of(Contribution answer) {
        return new Answer(answer.id(), answer.parent(), answer.author(), answer.published());
    }
}
