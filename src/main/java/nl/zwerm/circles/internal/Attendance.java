package nl.zwerm.circles.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zwerm.circles.room.Room;
import nl.zwerm.people.PersonId;

/** How many minutes each was in a room that is closed: from when they came in, until they left or it was over. */
final class Attendance {

    private static final int MOST = 24 * 60;

    private Attendance() {}

    static Map<PersonId, Integer> of(Room room) {
        var closed = room.closedAt();
        if (closed == null || room.steps().isEmpty()) {
            return Map.of();
        }
        return room.seats().stream().collect(Collectors.toMap(Room.Seat::person, seat -> minutes(room, seat, closed)));
    }

    private static int minutes(Room room, Room.Seat seat, Instant closed) {
        int first = Math.clamp(seat.came(), 0, room.steps().size() - 1);
        var from = room.steps().get(first).started();
        var to = seat.gone() && seat.seen().isBefore(closed) ? seat.seen() : closed;
        return Math.clamp(Math.round(Duration.between(from, to).toSeconds() / 60.0), 1, MOST);
    }
}
