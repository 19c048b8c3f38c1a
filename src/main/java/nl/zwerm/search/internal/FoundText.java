package nl.zwerm.search.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the database says of something that was found; {@code title} is that of its thread. */
record FoundText(
        long id,
        String kind,
        long root,
        String rootKind,
        long space,
        String title,
        String body,
        @Nullable String language,
        @Nullable Instant at,
        @Nullable Long authorId,
        @Nullable String authorName,
        boolean outdated) {

    String languageOrDutch() {
        return language == null ? "nl" : language;
    }
}
