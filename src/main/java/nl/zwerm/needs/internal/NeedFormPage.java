package nl.zwerm.needs.internal;

import java.util.List;
import nl.zwerm.threads.SpaceOption;
import nl.zwerm.threads.ThreadForm;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where a need is written; {@code editing} is its id when it was said already, empty when it is new. */
@Template("needs/draft")
public record NeedFormPage(
        ThreadForm form, List<SpaceOption> spaces, AlikePart alike, boolean kept, String editing, Errors errors) {

    public boolean isNew() {
        return editing.isEmpty();
    }

    /** Opened when something in it was used, or must be mended. */
    public boolean more() {
        return form.more()
                || errors.list().stream().anyMatch(error -> !"title".equals(error.field()))
                || spaces.stream().anyMatch(space -> space.chosen() && !space.everyone());
    }
}
