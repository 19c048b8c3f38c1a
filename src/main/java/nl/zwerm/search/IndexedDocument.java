package nl.zwerm.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index learns about one text. {@code around} is what stands with it in its thread and gives it meaning: the
 * title above an answer, the answers below a question. {@code files} is what stands in its files. The author is absent where it is hidden; texts of confidential spaces never come
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
        String around,
        String files,
        List<Long> topics,
        List<String> topicNames,
        Instant at,
        boolean open) {

    public IndexedDocument {
        topics = List.copyOf(topics);
        topicNames = List.copyOf(topicNames);
    }

    /** Most have no files. */
    public IndexedDocument(
            long id,
            long thread,
            String kind,
            long space,
            @Nullable Long author,
            String language,
            String title,
            String body,
            String around,
            List<Long> topics,
            List<String> topicNames,
            Instant at,
            boolean open) {
        this(id, thread, kind, space, author, language, title, body, around, "", topics, topicNames, at, open);
    }
}
