package nl.zwerm.circles.room;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Where a session is spread over days, each phase is open until the end of the next working day (DOMAIN 1.1). */
final class Windows {

    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    private Windows() {}

    /** When the window closes that opens at this moment: five in the afternoon, never in a weekend. */
    static Instant end(Instant from, ZoneId zone) {
        return closing(LocalDate.ofInstant(from, zone).plusDays(1), zone);
    }

    /** The first such moment, not before this one. */
    static Instant closing(Instant earliest, ZoneId zone) {
        var day = LocalDate.ofInstant(earliest, zone);
        var closes = closing(day, zone);
        return closes.isBefore(earliest) ? closing(day.plusDays(1), zone) : closes;
    }

    private static Instant closing(LocalDate from, ZoneId zone) {
        var day = from;
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day.atTime(CLOSES).atZone(zone).toInstant();
    }
}
