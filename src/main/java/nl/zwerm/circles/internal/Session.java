package nl.zwerm.circles.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * One session of a circle as it is planned; what goes on in its room is not in here. {@code place} as it is sealed;
 * {@code days} is the zone whose working days it is spread over, where it is.
 */
record Session(
        SessionId id,
        CircleId circle,
        SpaceId space,
        String method,
        State state,
        Instant startsAt,
        int minutes,
        Appointment appointment,
        @Nullable String place,
        Manner manner,
        @Nullable ZoneId days,
        int version) {

    static final Duration EARLY = Duration.ofMinutes(15);

    /** People are late: what was to take twelve minutes may begin after them. */
    private static final Duration LATE = Duration.ofHours(4);

    /** Spread over days, everybody has so long to come in before it begins. */
    static final Duration TO_COME_IN = Duration.ofDays(14);

    enum State {
        PLANNED,
        RUNNING,
        CLOSED,
        CANCELLED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** How other calendars know it. */
    record Appointment(long id, int sequence) {

        Appointment risen() {
            return new Appointment(id, sequence + 1);
        }
    }

    boolean planned() {
        return state == State.PLANNED;
    }

    /** Closed, or planned and never begun. */
    boolean over(Instant now) {
        return state == State.CLOSED || planned() && !closes().isAfter(now);
    }

    /** When its door closes, if it was not begun by then. */
    private Instant closes() {
        return spread() ? ends() : ends().plus(LATE);
    }

    /** Whether its door is open: a little before it starts, until it is over. */
    boolean open(Instant now) {
        return !over(now) && !now.isBefore(startsAt.minus(EARLY));
    }

    Instant ends() {
        return spread() ? startsAt.plus(TO_COME_IN) : startsAt.plus(Duration.ofMinutes(minutes));
    }

    /** How much of a day it takes in a calendar: spread over days, a look. */
    Instant appointedUntil() {
        return spread() ? startsAt.plus(EARLY) : ends();
    }

    boolean spread() {
        return days != null;
    }

    Session withRisenAppointment() {
        return new Session(
                id, circle, space, method, state, startsAt, minutes, appointment.risen(), place, manner, days, version);
    }

    Session closed() {
        return new Session(
                id, circle, space, method, State.CLOSED, startsAt, minutes, appointment, place, manner, days, version);
    }

    Session withoutPlace() {
        return new Session(
                id, circle, space, method, state, startsAt, minutes, appointment, null, manner, days, version);
    }

    String path() {
        return path(circle, id);
    }

    static String path(CircleId circle, SessionId id) {
        return Circle.path(circle) + "/sessions/" + id;
    }
}
