package nl.zwerm.workshops.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Reading;
import nl.zwerm.workshops.internal.Workshop.Meeting;
import org.jspecify.annotations.Nullable;

/** When and where, exactly as typed. */
public record PlanForm(String day, String from, String until, String place, String room, int version, String reason) {

    static final int LONGEST_PLACE = 300;
    static final int LONGEST_REASON = 500;
    static final int MOST_ROOM = 1_000;

    private static final int YEARS_AHEAD = 2;
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})(?::\\d{2})?");

    static PlanForm of(Typed typed) {
        return new PlanForm(
                text(typed.day()),
                text(typed.from()),
                text(typed.until()),
                text(typed.place()),
                text(typed.room()),
                Objects.requireNonNullElse(typed.version(), 0),
                text(typed.reason()));
    }

    /** As it is planned now; a new one begins with what most workshops have. */
    static PlanForm of(Workshop workshop, ZoneId zone) {
        var meeting = workshop.meeting();
        if (meeting == null) {
            return new PlanForm("", "", "", "", "12", workshop.version(), "");
        }
        var starts = meeting.starts().atZone(zone);
        var ends = meeting.ends().atZone(zone);
        return new PlanForm(
                starts.toLocalDate().toString(),
                starts.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
                ends.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
                meeting.place(),
                Integer.toString(meeting.room()),
                workshop.version(),
                "");
    }

    PlanForm over(int newer) {
        return new PlanForm(day, from, until, place, room, newer, reason);
    }

    PlanForm because(String why) {
        return new PlanForm(day, from, until, place, room, version, why);
    }

    /** What was typed, as far as it can be read; {@code reading} has what must be mended. */
    Meeting read(Reading reading, ZoneId zone, Instant now, @Nullable Meeting before) {
        var today = LocalDate.ofInstant(now, zone);
        var first = before == null ? today : earlier(today, LocalDate.ofInstant(before.starts(), zone));
        var date = reading.day("day", day, first, today.plusYears(YEARS_AHEAD));
        var begins = time(reading, "from", from);
        var stops = time(reading, "until", until);
        var where = reading.line("place", place, LONGEST_PLACE);
        int places = places(reading);
        var starts = date.atTime(begins).atZone(zone).toInstant();
        var ends = date.atTime(stops).atZone(zone).toInstant();
        if (reading.fine() && !ends.isAfter(starts)) {
            reading.mend("until", Said.of("workshops.plan.until.before"));
        }
        if (reading.fine()
                && starts.isBefore(now)
                && (before == null || !before.starts().equals(starts))) {
            reading.mend("from", Said.of("workshops.plan.from.past"));
        }
        return new Meeting(starts, ends, where, places);
    }

    private int places(Reading reading) {
        var typed = room.strip();
        int places = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
        if (places < 1 || places > MOST_ROOM) {
            reading.mend("room", Said.of("workshops.plan.room.wrong", "most", MOST_ROOM));
        }
        return places;
    }

    private static LocalTime time(Reading reading, String field, String typed) {
        var form = TIME.matcher(typed.strip());
        try {
            if (form.matches()) {
                return LocalTime.of(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
            }
        } catch (DateTimeException _) {
            // Said below.
        }
        reading.mend(field, Said.of("workshops.plan.no-time"));
        return LocalTime.MIDNIGHT;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** The fields as a browser sends them, each of which may be missing. */
    public record Typed(
            @Nullable String day,
            @Nullable String from,
            @Nullable String until,
            @Nullable String place,
            @Nullable String room,
            @Nullable Integer version,
            @Nullable String reason) {}
}
