package nl.zwerm.discussions.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a discussion has beyond every contribution, opened. {@code messages} are those the viewer may read, {@code mine}
 * how many of them are theirs, {@code soughtAt} when the one that was looked for was sent.
 */
record Details(
        String typedTopics,
        @Nullable Resolved resolved,
        int version,
        int messages,
        int mine,
        @Nullable Instant soughtAt) {

    static final Details NONE = new Details("", null, 0, 0, 0, null);
}
