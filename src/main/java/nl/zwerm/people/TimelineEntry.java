package nl.zwerm.people;

import java.time.Instant;
import nl.zwerm.shared.Said;
import org.jspecify.annotations.Nullable;

/**
 * One line of somebody's own timeline: what happened, in which chapter of it, and where it can be seen. {@code title} is
 * in {@code language}, both empty where there is none.
 */
public record TimelineEntry(
        Instant at,
        Chapter chapter,
        Said said,
        String title,
        String language,
        @Nullable String path) {

    /** What a person looks back on. */
    public enum Chapter {
        ASKED,
        ANSWERED,
        LEARNED,
        TAUGHT,
        TRIED,
        THANKED;

        public String word() {
            return "home.me.chapter." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
