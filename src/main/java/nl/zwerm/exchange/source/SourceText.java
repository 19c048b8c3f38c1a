package nl.zwerm.exchange.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A text of a page at one version; {@code note} says why it was changed. */
public record SourceText(
        int number,
        String title,
        @Nullable SourceAuthor author,
        @Nullable Instant at,
        String note,
        Markdown markdown) {

    /** Makes it Markdown, with its links led to where things stand here. */
    @FunctionalInterface
    public interface Markdown {

        /** @throws NotTaken when it cannot be made */
        String with(Leads leads);
    }
}
