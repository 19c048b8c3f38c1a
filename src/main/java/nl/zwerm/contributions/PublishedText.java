package nl.zwerm.contributions;

import java.time.Instant;
import java.util.List;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;

/** A contribution as an index may know it; its topics are also those of the thread it stands in. */
public record PublishedText(
        ContributionId id,
        ContributionId root,
        String kind,
        SpaceId space,
        @Nullable PersonId author,
        String language,
        String title,
        String body,
        List<TopicId> topics,
        Instant publishedAt) {

    public PublishedText {
        topics = List.copyOf(topics);
    }
}
