package nl.zwerm.people;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** When a person may be reached: pushes wait for it, nothing else does. */
public record WorkingHours(ZoneId zone, Map<DayOfWeek, Span> days) {

    private static final Pattern PART = Pattern.compile("([1-7])(?:-([1-7]))? ([0-2]\\d:[0-5]\\d)-([0-2]\\d:[0-5]\\d)");

    /** A span that does not end after it starts runs into the next day: night shifts, or 00:00 to 00:00 for a whole day. */
    public record Span(LocalTime from, LocalTime to) {

        private boolean endsTheNextDay() {
            return !to.isAfter(from);
        }
    }

    public WorkingHours {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("working hours need at least one day; to be left alone is a pause");
        }
        days = Map.copyOf(days);
    }

    /** Monday to Friday, nine to five. */
    public static WorkingHours usual(ZoneId zone) {
        var nineToFive = new Span(LocalTime.of(9, 0), LocalTime.of(17, 0));
        var days = new EnumMap<DayOfWeek, Span>(DayOfWeek.class);
        for (int day = 1; day <= 5; day++) {
            days.put(DayOfWeek.of(day), nineToFive);
        }
        return new WorkingHours(zone, days);
    }

    /** Reads what {@link #print} wrote: {@code 1-5 09:00-17:00;6 10:00-14:00}, Monday is 1. */
    public static WorkingHours parse(ZoneId zone, String text) {
        var days = new EnumMap<DayOfWeek, Span>(DayOfWeek.class);
        for (var part : text.split(";", -1)) {
            var form = PART.matcher(part.strip());
            if (!form.matches()) {
                throw new IllegalArgumentException("working hours read 1-5 09:00-17:00, not " + part);
            }
            var span = new Span(LocalTime.parse(form.group(3)), LocalTime.parse(form.group(4)));
            int first = Integer.parseInt(form.group(1));
            int last = form.group(2) == null ? first : Integer.parseInt(form.group(2));
            for (int day = first; day <= last; day++) {
                days.put(DayOfWeek.of(day), span);
            }
        }
        return new WorkingHours(zone, days);
    }

    /** The days and hours, without the zone, on one line; days that follow each other and are alike share a part. */
    public String print() {
        var parts = new ArrayList<String>();
        int day = 1;
        while (day <= 7) {
            var span = days.get(DayOfWeek.of(day));
            int last = day;
            while (span != null && last < 7 && span.equals(days.get(DayOfWeek.of(last + 1)))) {
                last++;
            }
            if (span != null) {
                parts.add((last == day ? "" + day : day + "-" + last) + " " + span.from() + "-" + span.to());
            }
            day = last + 1;
        }
        return String.join(";", parts);
    }

    public boolean isOpen(Instant at) {
        return nextOpening(at).equals(at);
    }

    /** The given moment when it lies within working hours, otherwise the start of the next ones. */
    public Instant nextOpening(Instant from) {
        var today = from.atZone(zone).toLocalDate();
        // Yesterday's night shift may still run; two weeks ahead, because a change of the clock can swallow a short
        // span, and its next one is a week later.
        for (int i = -1; i <= 14; i++) {
            var day = today.plusDays(i);
            var span = days.get(day.getDayOfWeek());
            if (span != null && from.isBefore(end(day, span))) {
                var start = at(day, span.from());
                return from.isBefore(start) ? start : from;
            }
        }
        throw new IllegalStateException("no opening in two weeks after " + from + " in " + this);
    }

    private Instant end(LocalDate day, Span span) {
        return at(span.endsTheNextDay() ? day.plusDays(1) : day, span.to());
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
