package nl.zwerm.exchange.stackexchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act on a post. Title, Markdown body and tags are as they became, null when the act left them alone. The first
 * row of the act in the file gives {@code id}; the other rows that share its revision are part of it.
 */
public record SeRevision(
        long id,
        String guid,
        long postId,
        Type type,
        @Nullable String title,
        @Nullable String body,
        @Nullable List<String> tags,
        @Nullable Long editorId,
        @Nullable String editorName,
        Instant created,
        @Nullable String comment) {

    /** What was done. */
    public enum Type {
        FIRST,
        EDITED,
        ROLLED_BACK,
        CLOSED,
        REOPENED,
        DELETED,
        UNDELETED
    }
}
