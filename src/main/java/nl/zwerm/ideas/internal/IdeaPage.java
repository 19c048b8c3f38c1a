package nl.zwerm.ideas.internal;

import java.util.List;
import nl.zwerm.people.Pick;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.threads.Byline;
import nl.zwerm.threads.CommentsItem;
import nl.zwerm.threads.HeadItem;
import nl.zwerm.threads.LineageItem;
import nl.zwerm.threads.MoreItem;
import nl.zwerm.threads.ThanksItem;
import nl.zwerm.threads.Writing;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** An idea with the views on it, as one viewer sees it; {@code invitedBy} is who asked for theirs, if anybody. */
@Template("ideas/show")
public record IdeaPage(
        HeadItem idea,
        String forWhom,
        String need,
        CommentsItem comments,
        List<Perspective> perspectives,
        @Nullable String invitedBy,
        Asked asked,
        LineageItem lineage,
        Writing writing,
        String discipline,
        Errors errors) {

    /** Somebody's view; {@code discipline} may be empty. */
    public record Perspective(
            String id,
            String discipline,
            String language,
            Byline by,
            SafeHtml body,
            boolean mine,
            MoreItem more,
            ThanksItem thanks,
            CommentsItem comments) {}

    /** Whom the viewer asked already, and the form to ask others. */
    public record Asked(List<String> names, Pick pick) {}
}
