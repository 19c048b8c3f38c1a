package nl.zwerm.mentoring.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;

/** A mentor and who learns from them, asked for or running; texts as they are sealed. */
record Mentorship(
        MentorshipId id,
        PersonId mentor,
        PersonId mentee,
        SpaceId space,
        State state,
        int version,
        @Nullable String goal,
        Instant askedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant endsAt,
        @Nullable Instant endedAt,
        @Nullable Meeting meeting,
        @Nullable Boolean mentorFits,
        @Nullable Boolean menteeFits,
        @Nullable String mentorThanks,
        @Nullable String menteeThanks) {

    private static final Duration FOUR_WEEKS = Duration.ofDays(28);

    /** What came of it so far. */
    enum State {
        ASKED,
        RUNNING,
        DECLINED,
        STOPPED,
        CLOSED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** When the two meet next; other calendars know it by {@code id}. */
    record Meeting(
            long id,
            int sequence,
            Instant at,
            int minutes,
            @Nullable String place) {

        Instant ends() {
            return at.plus(Duration.ofMinutes(minutes));
        }
    }

    boolean running() {
        return state == State.RUNNING;
    }

    boolean isMentor(PersonId person) {
        return mentor.equals(person);
    }

    PersonId other(PersonId person) {
        return isMentor(person) ? mentee : mentor;
    }

    /** What one of the two said at the check, to themselves alone. */
    @Nullable
    Boolean fits(PersonId person) {
        return isMentor(person) ? mentorFits : menteeFits;
    }

    @Nullable
    String thanksOf(PersonId person) {
        return isMentor(person) ? mentorThanks : menteeThanks;
    }

    /** Whether it is time to ask each of them whether it fits. */
    boolean asksWhetherItFits(PersonId person, Instant now) {
        return running()
                && acceptedAt != null
                && !now.isBefore(acceptedAt.plus(FOUR_WEEKS))
                && fits(person) == null
                && !over(now);
    }

    boolean over(Instant now) {
        return running() && endsAt != null && !now.isBefore(endsAt);
    }

    String path() {
        return path(id);
    }

    static String path(MentorshipId id) {
        return "/mentoring/" + id;
    }
}
