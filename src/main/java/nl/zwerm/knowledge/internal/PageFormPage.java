package nl.zwerm.knowledge.internal;

import java.util.List;
import nl.zwerm.threads.SpaceOption;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/**
 * Where a page is written; {@code editing} is its id when it is there already, empty when it is new, {@code beneath} the
 * title of what a new one comes beneath. {@code pattern} is the word of what it began with.
 */
@Template("knowledge/draft")
public record PageFormPage(
        PageForm form,
        List<SpaceOption> spaces,
        String beneath,
        String pattern,
        boolean kept,
        String editing,
        Errors errors) {

    public boolean isNew() {
        return editing.isEmpty();
    }

    /** Patterns are offered as long as nothing was typed over one. */
    public boolean offersPatterns() {
        return isNew() && !kept && form.from().isEmpty() && !errors.any();
    }

    public boolean chooses(int months) {
        return form.months().equals(Integer.toString(months));
    }
}
