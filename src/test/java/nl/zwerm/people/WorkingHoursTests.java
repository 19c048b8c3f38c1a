package nl.zwerm.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.zwerm.people.WorkingHours.Span;
import org.junit.jupiter.api.Test;

class WorkingHoursTests {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private final WorkingHours office = WorkingHours.usual(AMSTERDAM);

    @Test
    void duringWorkNothingWaits() {
        assertThat(office.nextOpening(at("2026-11-23T09:00"))).isEqualTo(at("2026-11-23T09:00"));
        assertThat(office.nextOpening(at("2026-11-23T16:59"))).isEqualTo(at("2026-11-23T16:59"));
    }

    @Test
    void outsideWorkItWaitsForTheNextStart() {
        assertThat(office.nextOpening(at("2026-11-23T06:00"))).isEqualTo(at("2026-11-23T09:00"));
        assertThat(office.nextOpening(at("2026-11-23T17:00"))).isEqualTo(at("2026-11-24T09:00"));
        assertThat(office.nextOpening(at("2026-11-20T17:30"))).isEqualTo(at("2026-11-23T09:00"));
    }

    @Test
    void aNightShiftRunsIntoTheNextDay() {
        var nights = hours(DayOfWeek.SUNDAY, "22:00", "06:00");
        assertThat(nights.nextOpening(at("2026-11-23T05:00"))).isEqualTo(at("2026-11-23T05:00"));
        assertThat(nights.nextOpening(at("2026-11-23T06:00"))).isEqualTo(at("2026-11-29T22:00"));
    }

    @Test
    void fromMidnightToMidnightIsTheWholeDay() {
        var saturdays = hours(DayOfWeek.SATURDAY, "00:00", "00:00");
        assertThat(saturdays.isOpen(at("2026-11-21T23:59"))).isTrue();
        assertThat(saturdays.isOpen(at("2026-11-22T00:00"))).isFalse();
    }

    @Test
    void theNextWorkBeginsAfterThisMoment() {
        assertThat(office.nextStart(at("2026-11-23T09:00"))).isEqualTo(at("2026-11-24T09:00"));
        assertThat(office.nextStart(at("2026-11-23T08:59"))).isEqualTo(at("2026-11-23T09:00"));
        assertThat(office.nextStart(at("2026-11-20T12:00"))).isEqualTo(at("2026-11-23T09:00"));
        assertThat(office.nextStart(at("2026-03-27T12:00"))).isEqualTo(at("2026-03-30T09:00"));
        var swallowed = hours(DayOfWeek.SUNDAY, "02:15", "02:45");
        assertThat(swallowed.isOpen(swallowed.nextStart(at("2026-03-29T00:00"))))
                .isTrue();
    }

    @Test
    void oneLooksBackOnAMorningOfOnesOwnWork() {
        assertThat(office.nextLookingBack(at("2026-11-23T12:00"))).isEqualTo(at("2026-11-24T09:00"));
        assertThat(office.nextLookingBack(at("2026-11-24T09:00"))).isEqualTo(at("2026-12-01T09:00"));
        assertThat(office.nextLookingBack(at("2026-10-24T12:00"))).isEqualTo(at("2026-10-27T09:00"));
        assertThat(hours(DayOfWeek.FRIDAY, "07:00", "15:00").nextLookingBack(at("2026-11-23T12:00")))
                .isEqualTo(at("2026-11-27T07:00"));
        assertThat(hours(DayOfWeek.MONDAY, "00:00", "00:00").nextLookingBack(at("2026-11-23T12:00")))
                .isEqualTo(at("2026-11-30T08:00"));
        assertThat(hours(DayOfWeek.TUESDAY, "22:00", "10:00").nextLookingBack(at("2026-11-23T12:00")))
                .isEqualTo(at("2026-11-24T22:00"));
    }

    /** Nine in the morning is another moment for each, and another one after the clock has changed. */
    @Test
    void nineInTheMorningIsTheirOwn() {
        var auckland = WorkingHours.usual(ZoneId.of("Pacific/Auckland"));
        assertThat(auckland.nextLookingBack(at("2026-11-23T12:00"))).isEqualTo(Instant.parse("2026-11-23T20:00:00Z"));
        assertThat(auckland.nextLookingBack(Instant.parse("2026-04-01T00:00:00Z")))
                .isEqualTo(Instant.parse("2026-04-06T21:00:00Z"));
        var curacao = WorkingHours.usual(ZoneId.of("America/Curacao"));
        assertThat(curacao.nextStart(at("2026-11-23T12:00"))).isEqualTo(Instant.parse("2026-11-23T13:00:00Z"));
    }

    @Test
    void theClockMayChange() {
        assertThat(office.nextOpening(at("2026-03-28T12:00"))).isEqualTo(at("2026-03-30T09:00"));
        assertThat(office.nextOpening(at("2026-10-24T12:00"))).isEqualTo(at("2026-10-26T09:00"));
        var early = hours(DayOfWeek.SUNDAY, "02:00", "04:00");
        assertThat(early.nextOpening(at("2026-03-29T00:00"))).isEqualTo(at("2026-03-29T03:00"));
        var swallowed = hours(DayOfWeek.SUNDAY, "02:15", "02:45");
        assertThat(swallowed.nextOpening(at("2026-03-29T00:00"))).isEqualTo(at("2026-03-29T03:15"));
    }

    @Test
    void withoutAnyDayThereIsNothingToWaitFor() {
        assertThatThrownBy(() -> new WorkingHours(AMSTERDAM, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void anOpeningIsNeverBeforeAndIsOpen(
            @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long second,
            @ForAll DayOfWeek day,
            @ForAll @LongRange(max = 1439) long from,
            @ForAll @LongRange(max = 1439) long to) {
        var start = Instant.ofEpochSecond(second);
        var midnight = LocalTime.MIDNIGHT;
        var hours = new WorkingHours(
                AMSTERDAM, Map.of(day, new Span(midnight.plusMinutes(from), midnight.plusMinutes(to))));
        var opening = hours.nextOpening(start);
        assertThat(opening).isAfterOrEqualTo(start).isBefore(start.plusSeconds(15 * 24 * 3600));
        assertThat(hours.isOpen(opening)).isTrue();
    }

    private static WorkingHours hours(DayOfWeek day, String from, String to) {
        return new WorkingHours(AMSTERDAM, Map.of(day, new Span(LocalTime.parse(from), LocalTime.parse(to))));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(AMSTERDAM).toInstant();
    }
}
