package nl.zwerm.circles.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.shared.PublicId;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/**
 * Writing an outcome, or changing it; {@code choices} is the advice of the room, {@code keepable} what else
 * may be kept, {@code drafted} when it was filled in.
 */
@Template("circles/outcome-form")
public record OutcomeFormPage(
        String action,
        String back,
        boolean fresh,
        boolean drafted,
        String method,
        Instant heldAt,
        List<Choice> choices,
        List<Choice> keepable,
        OutcomeForm form,
        Errors errors) {

    /** An advice, without whose it was. */
    public record Choice(String id, String text) {

        static Choice of(OutcomeDraft.Choice choice) {
            return new Choice(PublicId.show(choice.id()), choice.text());
        }
    }

    public boolean keeps(Choice choice) {
        return form.keep().contains(choice.id());
    }

    /** What is asked whether it is meant so, or was said to be. */
    public Sure asked() {
        return form.sure().and(errors);
    }
}
