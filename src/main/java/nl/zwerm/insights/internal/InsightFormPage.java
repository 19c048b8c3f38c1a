package nl.zwerm.insights.internal;

import java.util.List;
import java.util.Set;
import nl.zwerm.threads.SpaceOption;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where an insight is written; {@code editing} is its id when it was told already, empty when it is new. */
@Template("insights/draft")
public record InsightFormPage(InsightForm form, List<SpaceOption> spaces, boolean kept, String editing, Errors errors) {

    private static final Set<String> ALWAYS_OPEN = Set.of("title", "tone", "body");

    public boolean isNew() {
        return editing.isEmpty();
    }

    /** Opened when something in it was used, or must be mended. */
    public boolean more() {
        return form.more()
                || errors.list().stream().anyMatch(error -> !ALWAYS_OPEN.contains(error.field()))
                || spaces.stream().anyMatch(space -> space.chosen() && !space.everyone());
    }
}
