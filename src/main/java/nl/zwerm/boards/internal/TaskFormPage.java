package nl.zwerm.boards.internal;

import java.util.List;
import nl.zwerm.threads.SpaceOption;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where a task is written; {@code editing} is its id when it stands there already, empty when it is new. */
@Template("boards/draft")
public record TaskFormPage(TaskForm form, List<SpaceOption> spaces, String editing, Errors errors) {

    public boolean isNew() {
        return editing.isEmpty();
    }
}
