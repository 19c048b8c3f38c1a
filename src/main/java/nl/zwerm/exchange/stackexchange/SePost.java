package nl.zwerm.exchange.stackexchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question or an answer. The body is HTML from strangers, to be sanitised. Without {@code ownerId} the author is
 * known by {@code ownerName} alone, or not at all. Where the site does not tell when it was written it is not
 * {@code dated}, and {@code created} is when something last happened to it.
 */
public record SePost(
        long id,
        Type type,
        @Nullable Long parentId,
        @Nullable Long acceptedAnswerId,
        Instant created,
        boolean dated,
        @Nullable Instant lastEdited,
        int score,
        @Nullable String title,
        String bodyHtml,
        List<String> tags,
        @Nullable Long ownerId,
        @Nullable String ownerName,
        String licence,
        @Nullable Instant closed) {

    /** Which of the two; all other kinds of post are left out. */
    public enum Type {
        QUESTION,
        ANSWER
    }

    SePost withoutAcceptedAnswer() {
        return new SePost(
                id,
                type,
                parentId,
                null,
                created,
                dated,
                lastEdited,
                score,
                title,
                bodyHtml,
                tags,
                ownerId,
                ownerName,
                licence,
                closed);
    }
}
