package nl.zwerm.exchange.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file in a page, at one version. */
public record SourceFile(
        String key,
        String name,
        int number,
        @Nullable SourceAuthor author,
        @Nullable Instant at,
        Content content) {

    @FunctionalInterface
    public interface Content {

        /** @throws NotTaken when it cannot be read */
        byte[] read();
    }
}
