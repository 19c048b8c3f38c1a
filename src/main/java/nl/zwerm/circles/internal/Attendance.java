package nl.zwerm.circles.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.room.Room;
import nl.zwerm.people.PersonId;

/**
 * How many minutes each was in a room that is closed: from when they came in, until they left or it was over. It says no
 * more than is known, since it is signed. Spread over days nobody knows, so that those who did something have none; in one
 * that nobody ended nobody was there for longer than their page said so and the method takes, or the last phase.
 */
final class Attendance {

    /** Stands for having been there at hours of one's own. */
    static final int OVER_DAYS = 0;

    private static final int LONGEST = (int) Purging.LONGEST.toMinutes();

    private Attendance() {}

    static Map<PersonId, Integer> of(Method method, Room room) {
        var closed = room.closedAt();
        if (closed == null || room.steps().isEmpty()) {
            return Map.of();
        }
        var begun = room.steps().getFirst().started();
        if (room.days() != null) {
            // Signs of life are kept to the microsecond.
            var from = begun.truncatedTo(ChronoUnit.MICROS);
            return room.seats().stream()
                    .filter(seat -> !seat.seen().isBefore(from))
                    .collect(Collectors.toMap(Room.Seat::person, _ -> OVER_DAYS));
        }
        boolean forgotten = !closed.isBefore(begun.plus(Purging.LONGEST));
        return room.seats().stream()
                .collect(Collectors.toMap(
                        Room.Seat::person,
                        seat -> minutes(room, seat, forgotten ? lastOf(method, room, seat, closed) : closed)));
    }

    private static Instant lastOf(Method method, Room room, Room.Seat seat, Instant closed) {
        var planned = room.steps().getFirst().started().plus(Duration.ofMinutes(method.minutes()));
        var shown = seat.seen().isBefore(planned) ? seat.seen() : planned;
        var due = room.steps().getLast().due();
        var last = shown.isBefore(due) ? due : shown;
        return last.isBefore(closed) ? last : closed;
    }

    private static int minutes(Room room, Room.Seat seat, Instant closed) {
        int first = Math.clamp(seat.came(), 0, room.steps().size() - 1);
        var from = room.steps().get(first).started();
        var to = seat.gone() && seat.seen().isBefore(closed) ? seat.seen() : closed;
        return Math.clamp(Math.round(Duration.between(from, to).toSeconds() / 60.0), 1, LONGEST);
    }
}
