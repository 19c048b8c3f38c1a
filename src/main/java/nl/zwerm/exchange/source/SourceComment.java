package nl.zwerm.exchange.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody said of a page, in order of time; {@code passage} are the words of it that this is about, and may be empty. */
public record SourceComment(
        String key,
        @Nullable SourceAuthor author,
        @Nullable Instant at,
        String passage,
        SourceText.Markdown markdown) {}
