package nl.zwerm.notifications;

import java.time.Instant;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.shared.Said;
import org.jspecify.annotations.Nullable;

/**
 * Something that concerns the viewer: about a contribution they may read, with the title of its thread, or about what
 * else stands at {@code path}, without a title.
 */
public record Notice(
        String id, String kind, @Nullable ContributionId about, String path, String title, Said said, Instant toldAt) {}
