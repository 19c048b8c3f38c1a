package nl.zwerm.notifications;

import java.time.Instant;
import nl.zwerm.shared.Said;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for the viewer: what to do, where, and since when. {@code title} says what it is about, in
 * {@code language}, where it has one.
 */
public record ToDo(
        Said said,
        String path,
        @Nullable String title,
        @Nullable String language,
        Instant since) {}
