package nl.zwerm.questions.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.expertise.Escalation;
import nl.zwerm.people.PersonCard;
import nl.zwerm.shared.Said;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** A question with everything beneath it, as one viewer sees it. */
@Template("questions/show")
public record QuestionPage(
        Asked question,
        CommentsItem comments,
        List<AnswerItem> answers,
        @Nullable Invited invitation,
        @Nullable Around around,
        Writing writing,
        Errors errors) {

    /** Who made something, and when. */
    public record Byline(
            @Nullable PersonCard author,
            Instant at,
            @Nullable Instant editedAt) {}

    /** Where something was made before it came here; {@code votes} were cast there, by whom nobody knows. */
    public record Imported(String origin, String address, String licence, int votes) {}

    public record Asked(
            String id,
            String title,
            String language,
            Byline by,
            String spaceId,
            String spaceName,
            boolean everyone,
            List<String> topics,
            SafeHtml body,
            @Nullable SafeHtml tried,
            @Nullable SafeHtml goal,
            String urgency,
            @Nullable Outcome outcome,
            boolean mine,
            boolean trashed,
            boolean mayRemove,
            boolean followed,
            ThanksItem thanks,
            @Nullable Imported imported) {}

    /** The viewer was asked for this question: {@code why} says so in one sentence. */
    public record Invited(Said why, String slot) {}

    /** What the asker is told: how many were asked, never who, and what happens when. */
    public record Around(int asked, boolean onlyStewards, boolean pending, List<Escalation.Due> ahead) {}

    /** The answer being written. */
    public record Writing(String body, String draft, String once) {}
}
