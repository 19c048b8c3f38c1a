package nl.zwerm.people;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** When a person may be reached: pushes wait for it, nothing else does. */
public record WorkingHours(ZoneId zone, Map<DayOfWeek, Span> days) {

    /** A span that does not end after it starts runs into the next day: night shifts, or 00:00 to 00:00 for a whole day. */
    public record Span(LocalTime from, LocalTime to) {

        private boolean endsTheNextDay() {
            return !to.isAfter(from);
        }
    }

    private static final Pattern PART = Pattern.compile(
            "(?<first>[1-7])(-(?<last>[1-7]))? (?<from>([01]\\d|2[0-3]):[0-5]\\d)-(?<to>([01]\\d|2[0-3]):[0-5]\\d)");

    public WorkingHours {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("working hours need at least one day; to be left alone is a pause");
        }
        days = Map.copyOf(days);
    }

    /**
     * Reads {@code 1-5 09:00-17:00}: ISO days, single ({@code 6}) or from one to another, and a span; several of these
     * stand apart by commas. What cannot be read counts as the usual hours.
     */
    public static WorkingHours parse(String text, ZoneId zone) {
        var days = new EnumMap<DayOfWeek, Span>(DayOfWeek.class);
        for (var part : text.split(",", -1)) {
            var found = PART.matcher(part.strip());
            if (!found.matches()) {
                return usual(zone);
            }
            int first = Integer.parseInt(found.group("first"));
            int last = found.group("last") == null ? first : Integer.parseInt(found.group("last"));
            var span = new Span(LocalTime.parse(found.group("from")), LocalTime.parse(found.group("to")));
            for (int day = first; day <= last; day++) {
                days.put(DayOfWeek.of(day), span);
            }
        }
        return days.isEmpty() ? usual(zone) : new WorkingHours(zone, days);
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
