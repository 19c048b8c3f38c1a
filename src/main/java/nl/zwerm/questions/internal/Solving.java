package nl.zwerm.questions.internal;

import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.threads.TextForm;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Pages.FieldError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever solved it themselves says in two lines how; that is an answer, and it is the one that helped. */
@Service
@Transactional
class Solving {

    static final String FIELD = "how";

    /** What came of it: the question is closed, or something is to be mended. */
    sealed interface Solution {}

    record Solved(Closing closing) implements Solution {}

    record Mend(Errors errors) implements Solution {}

    private final Contributions contributions;
    private final Answers answers;
    private final Outcomes outcomes;

    Solving(Contributions contributions, Answers answers, Outcomes outcomes) {
        this.contributions = contributions;
        this.answers = answers;
        this.outcomes = outcomes;
    }

    Solution solve(ContributionId id, TextForm form, Viewer viewer) {
        if (!contributions.require(id, Drafts.QUESTION, viewer).by(viewer.id())) {
            throw new Forbidden();
        }
        return switch (answers.answer(id, form, viewer)) {
            case Asking.Sent(var answer) -> new Solved(outcomes.close(id, Outcome.SOLVED, Optional.of(answer), viewer));
            case Asking.Mend(var errors) ->
                new Mend(new Errors(errors.list().stream()
                        .map(error -> new FieldError(FIELD, error.said()))
                        .toList()));
            case Asking.SomeoneWasFaster _ -> throw new IllegalStateException("a new answer has no earlier version");
            case Asking.Waits _ -> throw new IllegalStateException("an answer stands under a name");
        };
    }
}
