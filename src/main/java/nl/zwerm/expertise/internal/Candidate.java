package nl.zwerm.expertise.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is here and might be asked.
 *
 * @param offers topics under "ask me about"
 * @param seeks topics under "I am learning"
 */
record Candidate(
        long id,
        @Nullable Long team,
        Set<Long> offers,
        Set<Long> seeks,
        List<Answered> answers,
        @Nullable Instant lastActive,
        Room room,
        @Nullable Instant pausedUntil) {

    Candidate with(Room other) {
        return new Candidate(id, team, offers, seeks, answers, lastActive, other, pausedUntil);
    }

    boolean isPaused(Instant now) {
        return pausedUntil != null && now.isBefore(pausedUntil);
    }
}
