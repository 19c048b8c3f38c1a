package nl.zwerm.people;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** When a person may be reached: pushes wait for it, nothing else does. */
public record WorkingHours(ZoneId zone, Map<DayOfWeek, Span> days) {

    private static final Pattern PART = Pattern.compile("([1-7])(?:-([1-7]))? ([0-2]\\d:[0-5]\\d)-([0-2]\\d:[0-5]\\d)");

    private static final LocalTime EARLIEST_MORNING = LocalTime.of(5, 0);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final Set<DayOfWeek> EVERY_DAY = Set.of(DayOfWeek.values());
    private static final List<DayOfWeek> FOR_LOOKING_BACK = List.of(
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY,
            DayOfWeek.MONDAY,
            DayOfWeek.SATURDAY,
            DayOfWeek.SUNDAY);

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

    /** Where the first working hours begin that begin after this moment. */
    public Instant nextStart(Instant after) {
        return next(after, EVERY_DAY, (day, span) -> at(day, span.from()));
    }

    /**
     * The next of the mornings on which somebody looks back on their week: of Tuesday, or of the first day after it on
     * which they work. A morning is when they begin, unless they begin at another time of day and work through eight.
     */
    public Instant nextLookingBack(Instant after) {
        var day =
                FOR_LOOKING_BACK.stream().filter(days::containsKey).findFirst().orElseThrow();
        return next(after, Set.of(day), this::morning);
    }

    private Instant next(Instant after, Set<DayOfWeek> among, BiFunction<LocalDate, Span, Instant> moment) {
        var today = after.atZone(zone).toLocalDate();
        for (int i = -1; i <= 21; i++) {
            var day = today.plusDays(i);
            var span = days.get(day.getDayOfWeek());
            if (span != null && among.contains(day.getDayOfWeek())) {
                var found = moment.apply(day, span);
                // A change of the clock can swallow the span, or its beginning.
                if (found.isAfter(after) && found.isBefore(end(day, span))) {
                    return found;
                }
            }
        }
        throw new IllegalStateException("nothing begins in three weeks after " + after + " in " + this);
    }

    private Instant morning(LocalDate day, Span span) {
        boolean early = !span.from().isBefore(EARLIEST_MORNING) && span.from().isBefore(LocalTime.NOON);
        var eight = at(day, EIGHT);
        boolean through = !eight.isBefore(at(day, span.from())) && eight.isBefore(end(day, span));
        return !early && through ? eight : at(day, span.from());
    }

    private Instant end(LocalDate day, Span span) {
        return at(span.endsTheNextDay() ? day.plusDays(1) : day, span.to());
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
