package nl.zwerm.workshops.internal;

import java.util.List;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** Where a teacher prepares, for themselves; {@code notes} may be of use. */
@Template("workshops/preparation")
public record PreparationPage(
        String id,
        String title,
        String language,
        @Nullable WhenItem when,
        PreparationForm form,
        List<Note> notes,
        Errors errors) {

    /** Something that exists already; {@code word} names its kind. */
    public record Note(String word, String title, String language, String path) {}
}
