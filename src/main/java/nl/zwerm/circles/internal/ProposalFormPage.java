package nl.zwerm.circles.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/**
 * Writing an insight for others, or writing it anew; beside it stand the viewer's own {@code outcome} of the session, what
 * all {@code learned} where that is everybody's, and the {@code reasons} of an objection. {@code people} will be asked.
 */
@Template("circles/for-others-form")
public record ProposalFormPage(
        String action,
        String back,
        String method,
        Instant heldAt,
        @Nullable OutcomeText outcome,
        List<String> learned,
        List<String> reasons,
        int people,
        ProposalForm form,
        Errors errors) {

    public List<String> checks() {
        return ProposalForm.CHECKS;
    }

    /** Whether anything stands beside the form. */
    public boolean helps() {
        return outcome != null || !learned.isEmpty() || !reasons.isEmpty();
    }

    /** What is asked whether it is meant so, or was said to be. */
    public Sure asked() {
        return form.sure().and(errors);
    }
}
