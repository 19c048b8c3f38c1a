package nl.zwerm.pilots.internal;

import java.util.List;
import nl.zwerm.threads.SpaceOption;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where a pilot is written; {@code editing} is its id when it began already, empty when it is new. */
@Template("pilots/draft")
public record PilotFormPage(
        PilotForm form, List<SpaceOption> spaces, AlikePart alike, boolean kept, String editing, Errors errors) {

    public boolean isNew() {
        return editing.isEmpty();
    }
}
