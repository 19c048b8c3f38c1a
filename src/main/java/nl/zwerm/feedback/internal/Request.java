package nl.zwerm.feedback.internal;

import java.time.Instant;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;

/** What somebody asked; texts as they are sealed. {@code asked} colleagues, of whom {@code answers} answered. */
record Request(
        RequestId id,
        PersonId asker,
        SpaceId space,
        String situation,
        String question,
        Instant until,
        Instant askedAt,
        @Nullable String intention,
        @Nullable Instant closedAt,
        int asked,
        int answers) {

    private static final int TOGETHER = 2;

    /** Answers are read together: when two are in, or the only one there can be, or when the day has passed. */
    boolean revealed(Instant now) {
        return revealed(asked, answers, until, now);
    }

    static boolean revealed(int asked, int answers, Instant until, Instant now) {
        return answers >= Math.min(TOGETHER, asked) || !now.isBefore(until);
    }

    String path() {
        return path(id);
    }

    static String path(RequestId id) {
        return "/feedback/" + id;
    }
}
