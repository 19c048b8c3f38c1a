package nl.zwerm.workshops.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import org.jspecify.annotations.Nullable;

/** What a workshop has beyond every contribution, and what may be done with it when. */
record Workshop(
        ContributionId id,
        State state,
        @Nullable Meeting meeting,
        String reason,
        int version,
        @Nullable Instant revealedAt) {

    enum State {
        PROPOSED,
        PLANNED,
        CALLED_OFF;

        static State ofWord(String word) {
            return valueOf(word.replace('-', '_').toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** When and where it is, with room for how many. */
    record Meeting(Instant starts, Instant ends, String place, int room) {

        boolean sameMoment(Meeting other) {
            return starts.equals(other.starts) && ends.equals(other.ends);
        }
    }

    static final Duration CHECK_IN_BEFORE = Duration.ofHours(1);
    static final Duration CHECK_IN_AFTER = Duration.ofDays(1);
    static final Duration UNTIL_SHOWN = Duration.ofHours(24);
    static final Duration UNTIL_USED = Duration.ofDays(56);

    Optional<Meeting> planned() {
        return state == State.PLANNED ? Optional.ofNullable(meeting) : Optional.empty();
    }

    /** Whether it has yet to begin: until then the waiting list moves up. */
    boolean coming(Instant now) {
        return planned().filter(one -> now.isBefore(one.starts())).isPresent();
    }

    /** Places are taken and given back until it ends. */
    boolean takesPlaces(Instant now) {
        return planned().filter(one -> now.isBefore(one.ends())).isPresent();
    }

    boolean over(Instant now) {
        return planned().filter(one -> !now.isBefore(one.ends())).isPresent();
    }

    boolean checksIn(Instant now) {
        return planned()
                .filter(one -> !now.isBefore(one.starts().minus(CHECK_IN_BEFORE))
                        && now.isBefore(one.ends().plus(CHECK_IN_AFTER)))
                .isPresent();
    }

    boolean asksWhetherUsed(Instant now) {
        return planned()
                .filter(one -> !now.isBefore(one.ends().plus(UNTIL_USED)))
                .isPresent();
    }

    boolean revealed() {
        return revealedAt != null;
    }
}
