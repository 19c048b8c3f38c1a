package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.room.Room;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttendanceTests {

    private static final Instant BEGIN = Instant.parse("2026-11-26T14:00:00.123456789Z");
    private static final PersonId ONE = PersonId.of(1L);
    private static final PersonId LATE = PersonId.of(2L);
    private static final PersonId LEFT = PersonId.of(3L);

    /** Takes 45 minutes. */
    private static final Method FIVE_STEP = Shipped.method("five-step");

    @Test
    void fromWhenTheyCameUntilTheyLeftOrItWasOver() {
        var room = room(
                after(60),
                List.of(
                        seat(ONE, 0, after(59), false),
                        seat(LATE, 1, after(60), false),
                        seat(LEFT, 0, after(25), true)));
        assertThat(Attendance.of(FIVE_STEP, room)).isEqualTo(Map.of(ONE, 60, LATE, 40, LEFT, 25));
    }

    @Test
    void whoWentOutAndCameBackWasThereFromTheBeginning() {
        var back = new Room.Seat(ONE, Set.of(), false, false, false, false, false, 0, 0, 2, after(60), false);
        assertThat(Attendance.of(FIVE_STEP, room(after(60), List.of(back)))).isEqualTo(Map.of(ONE, 60));
    }

    @Test
    void aMinuteAtLeastAlsoWhenAClockJumped() {
        var room = room(after(-5), List.of(seat(ONE, 7, after(0), false)));
        assertThat(Attendance.of(FIVE_STEP, room)).isEqualTo(Map.of(ONE, 1));
    }

    @Test
    void nobodyInOneThatNeverBeganOrIsNotOver() {
        assertThat(Attendance.of(FIVE_STEP, Room.lobby(null, null))).isEmpty();
        assertThat(Attendance.of(FIVE_STEP, room(null, List.of(seat(ONE, 0, after(1), false)))))
                .isEmpty();
    }

    @Test
    void spreadOverDaysNobodyKnowsHowLongAndWhoDidNothingWasNotThere() {
        var room = room(
                after(9_000),
                List.of(seat(ONE, 0, after(3_000), false), seat(LATE, 0, after(-60), false)),
                ZoneId.of("Europe/Amsterdam"));
        assertThat(Attendance.of(FIVE_STEP, room)).isEqualTo(Map.of(ONE, Attendance.OVER_DAYS));
    }

    /** The room knows when it began to the nanosecond, the database when somebody was seen to the microsecond. */
    @Test
    void spreadOverDaysWhoBeganItWasThere() {
        var began = BEGIN.truncatedTo(ChronoUnit.MICROS);
        var room = room(after(9_000), List.of(seat(ONE, 0, began, false)), ZoneId.of("Europe/Amsterdam"));
        assertThat(Attendance.of(FIVE_STEP, room)).isEqualTo(Map.of(ONE, Attendance.OVER_DAYS));
    }

    @Test
    void whereNobodyEndedItNobodyWasThereUntilThen() {
        var room = room(
                after(720),
                List.of(
                        seat(ONE, 0, after(40), false),
                        seat(LATE, 1, after(720), false),
                        seat(LEFT, 0, after(25), true)));
        assertThat(Attendance.of(FIVE_STEP, room)).isEqualTo(Map.of(ONE, 40, LATE, 25, LEFT, 25));
        assertThat(Attendance.of(FIVE_STEP, room(after(720), List.of(seat(ONE, 0, after(3), false)))))
                .as("the last phase was to last so long")
                .isEqualTo(Map.of(ONE, 30));
    }

    @Test
    void aWindowMoreIsNoPhaseThatTookLonger() {
        var seats = List.of(seat(ONE, 0, after(59), false));
        assertThat(Rooms.extended(room(after(60), seats, null, 5))).isEqualTo(2);
        assertThat(Rooms.extended(room(after(60), seats, ZoneId.of("Europe/Amsterdam"), 5)))
                .isZero();
    }

    private static Room room(@Nullable Instant closed, List<Room.Seat> seats) {
        return room(closed, seats, null);
    }

    private static Room room(@Nullable Instant closed, List<Room.Seat> seats, @Nullable ZoneId days) {
        return room(closed, seats, days, 0);
    }

    private static Room room(@Nullable Instant closed, List<Room.Seat> seats, @Nullable ZoneId days, double extra) {
        return new Room(
                closed == null ? Room.Stage.RUNNING : Room.Stage.CLOSED,
                seats,
                null,
                days,
                null,
                List.of(),
                List.of(),
                List.of(step(0, after(0), extra), step(1, after(20), extra)),
                List.of(),
                null,
                closed,
                true,
                0);
    }

    private static Room.Step step(int phase, Instant started, double extra) {
        return new Room.Step(
                phase,
                null,
                null,
                0,
                10,
                extra,
                Duration.ZERO,
                false,
                started,
                null,
                null,
                List.of(),
                0,
                List.of(),
                Set.of());
    }

    private static Room.Seat seat(PersonId person, int came, Instant seen, boolean gone) {
        return new Room.Seat(person, Set.of(), false, false, false, false, false, 0, came, came, seen, gone);
    }

    private static Instant after(int minutes) {
        return BEGIN.plus(Duration.ofMinutes(minutes));
    }
}
