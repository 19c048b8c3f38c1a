package nl.zwerm.questions.internal;

import java.util.List;
import nl.zwerm.expertise.Escalation;
import nl.zwerm.shared.Said;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.threads.CommentsItem;
import nl.zwerm.threads.HeadItem;
import nl.zwerm.threads.LineageItem;
import nl.zwerm.threads.MergedItem;
import nl.zwerm.threads.Writing;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** A question with everything beneath it, as one viewer sees it. */
@Template("questions/show")
public record QuestionPage(
        HeadItem question,
        Wanted wanted,
        List<MergedItem> merged,
        CommentsItem comments,
        List<AnswerItem> answers,
        @Nullable Invited invitation,
        @Nullable Around around,
        LineageItem lineage,
        Writing writing,
        String how,
        Errors errors) {

    /** What a question has beyond every contribution. */
    public record Wanted(
            @Nullable SafeHtml tried,
            @Nullable SafeHtml goal,
            String urgency,
            @Nullable Outcome outcome) {}

    /** The viewer was asked for this question: {@code why} says so in one sentence. */
    public record Invited(Said why, String slot) {}

    /** What the asker is told: how many were asked, never who, and what happens when. */
    public record Around(
            int asked,
            boolean onlyStewards,
            boolean pending,
            List<Escalation.Due> ahead,
            boolean topics,
            boolean openToAll) {}
}
