package nl.zwerm.feedback.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** What the asker sees. Until answers are read together nothing here depends on who answered or declined. */
@Template("feedback/show")
public record RequestPage(
        RequestId id,
        String situation,
        String question,
        Instant until,
        boolean dayPassed,
        boolean revealed,
        List<PersonCard> asked,
        List<Received> answers,
        @Nullable String intention,
        String typed,
        boolean closed,
        List<PersonCard> resting,
        Instant purgedOn,
        boolean steps,
        Errors errors) {

    public record Received(AskedId id, PersonCard giver, SafeHtml text, boolean thanked) {}

    public String path() {
        return "/feedback/" + id;
    }
}
