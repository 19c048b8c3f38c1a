package nl.zwerm.exchange.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody said of a page, in order of time. */
public record SourceComment(
        String key, @Nullable SourceAuthor author, @Nullable Instant at, SourceText.Markdown markdown) {}
