package nl.zwerm.questions.internal;

import java.util.List;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.threads.Byline;
import nl.zwerm.threads.CommentsItem;
import nl.zwerm.threads.Imported;
import nl.zwerm.threads.LineageItem;
import nl.zwerm.threads.MoreItem;
import nl.zwerm.threads.OutdatedItem;
import nl.zwerm.threads.ThanksItem;
import nl.zwerm.threads.TriedItem;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** An answer beneath its question; {@code made} is what was made from it; {@code askerMay} choose it while it is not their own. */
@Template("questions/answer")
public record AnswerItem(
        String id,
        String question,
        String language,
        Byline by,
        SafeHtml body,
        List<LineageItem.Relative> made,
        @Nullable Outcome accepted,
        boolean mine,
        MoreItem more,
        boolean askerMay,
        ThanksItem thanks,
        TriedItem tried,
        @Nullable OutdatedItem outdated,
        CommentsItem comments,
        @Nullable Imported imported) {}
