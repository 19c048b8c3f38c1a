package nl.zwerm.workshops.internal;

import java.util.List;
import nl.zwerm.people.Pick;
import nl.zwerm.threads.SpaceOption;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where a workshop is proposed; {@code editing} is its id when it was proposed already, empty when it is new. */
@Template("workshops/draft")
public record DraftPage(
        WorkshopForm form, Pick pick, List<SpaceOption> spaces, boolean kept, String editing, Errors errors) {

    public boolean isNew() {
        return editing.isEmpty();
    }

    /** Opened when something in it was used, or must be mended. */
    public boolean more() {
        return !isNew()
                || !form.topics().isEmpty()
                || errors.on("topics")
                || errors.on("space")
                || spaces.stream().anyMatch(space -> space.chosen() && !space.everyone());
    }
}
