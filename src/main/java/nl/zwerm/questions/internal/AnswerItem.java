package nl.zwerm.questions.internal;

import nl.zwerm.text.SafeHtml;
import nl.zwerm.threads.Byline;
import nl.zwerm.threads.CommentsItem;
import nl.zwerm.threads.Imported;
import nl.zwerm.threads.ThanksItem;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** An answer beneath its question; {@code askerMay} choose it while it is not their own. */
@Template("questions/answer")
public record AnswerItem(
        String id,
        String question,
        String language,
        Byline by,
        SafeHtml body,
        @Nullable Outcome accepted,
        boolean mine,
        boolean mayRemove,
        boolean askerMay,
        ThanksItem thanks,
        CommentsItem comments,
        @Nullable Imported imported) {}
