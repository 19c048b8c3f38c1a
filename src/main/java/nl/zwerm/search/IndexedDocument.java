package nl.zwerm.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index learns about one text. The author is absent where it is hidden; texts of confidential spaces never come
 * here, because the index is not encrypted.
 */
public record IndexedDocument(
        long id,
        long thread,
        String kind,
        long space,
        @Nullable Long author,
        String language,
        String title,
        String body,
        List<Long> topics,
        List<String> topicNames,
        Instant at,
        boolean open) {

    public IndexedDocument {
        topics = List.copyOf(topics);
        topicNames = List.copyOf(topicNames);
    }
}
