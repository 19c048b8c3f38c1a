package nl.zwerm.notifications;

import java.time.Instant;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.shared.Said;
import org.jspecify.annotations.Nullable;

/**
 * Something that concerns the viewer: about a contribution they may read, with the title of its thread, or about what
 * else stands at {@code path}, without a title. {@code unseen} until they looked at it.
 */
public record Notice(
        String id,
        String kind,
        @Nullable ContributionId about,
        String path,
        String title,
        @Nullable String language,
        Said said,
        Instant toldAt,
        boolean unseen) {}
