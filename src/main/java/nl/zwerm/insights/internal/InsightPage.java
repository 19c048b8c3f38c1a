package nl.zwerm.insights.internal;

import java.time.LocalDate;
import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.threads.CommentsItem;
import nl.zwerm.threads.HeadItem;
import nl.zwerm.threads.LineageItem;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/**
 * An insight as one viewer sees it; {@code expired} when it was to be valid until a day that is over. {@code named} are
 * those who wanted to be named with what was told out of a circle, the viewer too when {@code namesMe}.
 */
@Template("insights/show")
public record InsightPage(
        HeadItem insight,
        String tone,
        @Nullable SafeHtml tried,
        @Nullable SafeHtml expected,
        @Nullable SafeHtml came,
        @Nullable LocalDate validUntil,
        boolean expired,
        boolean fromCircle,
        List<PersonCard> named,
        boolean namesMe,
        CommentsItem comments,
        String how,
        LineageItem lineage,
        Errors errors) {}
