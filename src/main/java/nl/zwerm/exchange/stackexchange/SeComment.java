package nl.zwerm.exchange.stackexchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A comment under a question or an answer; its text is the site's small Markdown, not HTML. */
public record SeComment(
        long id,
        long postId,
        String text,
        Instant created,
        @Nullable Long userId,
        @Nullable String userName,
        int score,
        String licence) {}
