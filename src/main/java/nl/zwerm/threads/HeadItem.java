package nl.zwerm.threads;

import java.util.List;
import nl.zwerm.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the top of the page of a thread, of whatever kind. {@code mayStayOffline} when nothing on the page is of
 * a confidential space, so that a device of the reader may keep it.
 * {@code secretlyMine} when the viewer wrote it under a pseudonym.
 */
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
        CareItem care,
        MoreItem more,
        boolean maySilence,
        boolean secretlyMine,
        boolean followed,
        ThanksItem thanks,
        @Nullable Imported imported,
        boolean mayStayOffline) {

    /** In the trash, or hidden. */
    public boolean away() {
        return care.away();
    }

    /** Nothing can be added. */
    public boolean closed() {
        return care.away() || care.locked();
    }
}
