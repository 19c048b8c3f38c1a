package nl.zwerm.feedback.internal;

import java.time.Instant;
import nl.zwerm.people.PersonCard;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/**
 * What one who was asked sees: the question and their own answer, nobody else. {@code read} is their answer when the
 * asker can read it, so that it stands.
 */
@Template("feedback/asked")
public record AskedPage(
        AskedId id,
        PersonCard asker,
        String situation,
        String question,
        Instant until,
        boolean late,
        String text,
        boolean kept,
        @Nullable SafeHtml read,
        boolean answered,
        boolean thanked,
        boolean askerRests,
        Errors errors) {

    public String path() {
        return Asked.path(id);
    }
}
