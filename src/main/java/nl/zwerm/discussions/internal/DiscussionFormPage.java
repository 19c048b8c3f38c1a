package nl.zwerm.discussions.internal;

import java.util.List;
import nl.zwerm.threads.SpaceOption;
import nl.zwerm.threads.ThreadForm;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where a discussion is begun; {@code editing} is its path when it is there already, empty when it is new. */
@Template("discussions/draft")
public record DiscussionFormPage(
        ThreadForm form, List<SpaceOption> spaces, boolean kept, String editing, Errors errors) {

    public boolean isNew() {
        return editing.isEmpty();
    }
}
