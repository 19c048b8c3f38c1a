package nl.zwerm.needs.internal;

import java.util.List;
import java.util.Set;
import nl.zwerm.threads.SpaceOption;
import nl.zwerm.threads.ThreadForm;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/**
 * Where a need is written; {@code editing} is its id when it was said already, empty when it is new; {@code pseudonym} when it
 * is to stand, or stands, under one.
 */
@Template("needs/draft")
public record NeedFormPage(
        ThreadForm form,
        List<SpaceOption> spaces,
        AlikePart alike,
        boolean kept,
        String editing,
        boolean pseudonym,
        Errors errors) {

    public boolean isNew() {
        return editing.isEmpty();
    }

    /** Opened when something in it was used, or must be mended. */
    public boolean more() {
        return form.more()
                || errors.list().stream()
                        .anyMatch(error -> !Set.of("title", "as").contains(error.field()))
                || spaces.stream().anyMatch(space -> space.chosen() && !space.everyone());
    }
}
