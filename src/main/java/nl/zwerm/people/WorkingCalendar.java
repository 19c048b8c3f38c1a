package nl.zwerm.people;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * The days on which the organisation works, for promises such as "after one working day".
 *
 * <p>What starts on a working day is due at the same time of day: Friday 16:00 and one day is Monday 16:00. What
 * starts outside working days counts from {@link #START} on the next one: Saturday and one day is Tuesday 09:00.
 */
public record WorkingCalendar(ZoneId zone, Set<DayOfWeek> workingDays, Set<LocalDate> closed) {

    public static final LocalTime START = LocalTime.of(9, 0);

    public WorkingCalendar {
        if (workingDays.isEmpty()) {
            throw new IllegalArgumentException("an organisation works on at least one day of the week");
        }
        workingDays = Set.copyOf(workingDays);
        closed = Set.copyOf(closed);
    }

    /** Monday to Friday, never closed. */
    public static WorkingCalendar usual(ZoneId zone) {
        return new WorkingCalendar(zone, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of());
    }

    public boolean isWorkingDay(LocalDate day) {
        return workingDays.contains(day.getDayOfWeek()) && !closed.contains(day);
    }

    public Instant plusWorkingDays(Instant start, int days) {
        var local = start.atZone(zone);
        if (!isWorkingDay(local.toLocalDate())) {
            local = nextWorkingDay(local.toLocalDate()).atTime(START).atZone(zone);
        }
        var day = local.toLocalDate();
        for (int i = 0; i < days; i++) {
            day = nextWorkingDay(day);
        }
        // Moving the date of a zoned time keeps the time of day over a change of the clock.
        return local.with(day).toInstant();
    }

    private LocalDate nextWorkingDay(LocalDate after) {
        var day = after.plusDays(1);
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
