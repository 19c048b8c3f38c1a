package nl.zwerm.recognition.internal;

import java.util.List;
import nl.zwerm.people.Pick;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** Where a compliment is given; {@code organisation} is its name for whoever may thank in it, and empty for others. */
@Template("recognition/new")
public record NewComplimentPage(
        ComplimentForm form,
        Pick pick,
        @Nullable Subject about,
        List<TeamOption> teams,
        String organisation,
        int longest,
        Errors errors) {

    public record TeamOption(String id, String name) {}
}
