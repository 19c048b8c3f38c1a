package nl.zwerm.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WorkingCalendarTests {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private final WorkingCalendar calendar = WorkingCalendar.usual(AMSTERDAM);

    @Test
    void whatStartsOnFridayIsDueOnMondayAtTheSameTime() {
        assertThat(calendar.plusWorkingDays(at("2026-11-20T16:00"), 1)).isEqualTo(at("2026-11-23T16:00"));
    }

    @Test
    void whatStartsInTheWeekendCountsFromMondayMorning() {
        assertThat(calendar.plusWorkingDays(at("2026-11-21T22:30"), 1)).isEqualTo(at("2026-11-24T09:00"));
        assertThat(calendar.plusWorkingDays(at("2026-11-22T03:00"), 3)).isEqualTo(at("2026-11-26T09:00"));
    }

    @Test
    void closedDaysDoNotCount() {
        var christmas = new WorkingCalendar(
                AMSTERDAM, calendar.workingDays(), Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1)));
        assertThat(christmas.plusWorkingDays(at("2026-12-24T11:00"), 1)).isEqualTo(at("2026-12-28T11:00"));
        assertThat(christmas.plusWorkingDays(at("2026-12-25T11:00"), 1)).isEqualTo(at("2026-12-29T09:00"));
    }

    @Test
    void theClockMayChangeInBetween() {
        assertThat(calendar.plusWorkingDays(at("2026-03-27T16:00"), 1)).isEqualTo(at("2026-03-30T16:00"));
        assertThat(calendar.plusWorkingDays(at("2026-10-23T16:00"), 1)).isEqualTo(at("2026-10-26T16:00"));
    }

    @Test
    void aTimeThatDoesNotExistThatDayMovesToTheOneThatDoes() {
        var everyDay = new WorkingCalendar(AMSTERDAM, EnumSet.allOf(DayOfWeek.class), Set.of());
        assertThat(everyDay.plusWorkingDays(at("2026-03-28T02:30"), 1)).isEqualTo(at("2026-03-29T03:30"));
    }

    @Test
    void anOrganisationWorksSometimes() {
        assertThatThrownBy(() -> new WorkingCalendar(AMSTERDAM, Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void moreDaysAreLaterAndAlwaysOnAWorkingDay(
            @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long second,
            @ForAll @IntRange(max = 20) int days) {
        var start = Instant.ofEpochSecond(second);
        var due = calendar.plusWorkingDays(start, days);
        assertThat(due).isAfterOrEqualTo(start).isBefore(calendar.plusWorkingDays(start, days + 1));
        assertThat(calendar.isWorkingDay(due.atZone(AMSTERDAM).toLocalDate())).isTrue();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(AMSTERDAM).toInstant();
    }
}
