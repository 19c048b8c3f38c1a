package nl.zwerm.people;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who might be asked to help, by what they say of themselves.
 *
 * @param openLimit how many invitations they want to have open at once
 * @param weeklyLimit how many they want in seven days
 */
public record Helper(
        PersonId id,
        @Nullable TeamId team,
        Set<TopicId> offers,
        Set<TopicId> seeks,
        int openLimit,
        int weeklyLimit,
        @Nullable Instant pausedUntil,
        @Nullable Instant lastActive) {

    public boolean paused(Instant now) {
        return pausedUntil != null && now.isBefore(pausedUntil);
    }
}
