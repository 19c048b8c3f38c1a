package nl.zwerm.threads;

import java.util.List;
import nl.zwerm.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/** What stands at the top of the page of a thread, of whatever kind. */
public record HeadItem(
        String id,
        String kind,
        String title,
        String language,
        Byline by,
        String spaceId,
        String spaceName,
        boolean everyone,
        List<String> topics,
        SafeHtml body,
        boolean mine,
        boolean trashed,
        boolean mayRemove,
        boolean followed,
        ThanksItem thanks,
        @Nullable Imported imported) {}
