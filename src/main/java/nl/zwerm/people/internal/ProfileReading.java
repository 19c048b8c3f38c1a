package nl.zwerm.people.internal;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.WorkingHours;
import nl.zwerm.people.WorkingHours.Span;
import nl.zwerm.people.internal.ProfileChange.Chosen;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.text.Guards;
import org.jspecify.annotations.Nullable;

/** Makes a change of a profile out of what was typed, or says what to mend. */
final class ProfileReading {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_ABOUT = 2_000;
    static final int MOST_TOPICS = 20;
    private static final int LONGEST_TOPIC = 100;

    private final ProfileForm form;
    private final Check check;

    ProfileReading(ProfileForm form, Check check) {
        this.form = form;
        this.check = check;
    }

    Optional<ProfileChange> read() {
        var zone = zone();
        var change = new ProfileChange(
                check.text("name", Guards.name(form.name(), LONGEST_NAME)),
                check.text("roleTitle", Guards.optionalLine(form.roleTitle(), LONGEST_NAME)),
                check.text("about", Guards.optionalText(form.about(), LONGEST_ABOUT)),
                or(form.team()).isEmpty() ? null : TeamId.valueOf(or(form.team())),
                "en".equals(form.language()) ? "en" : "nl",
                check.number("weekly", form.weekly(), 0, 50),
                check.number("open", form.open(), 0, 20),
                pausedUntil(zone),
                hours(zone),
                "yes".equals(form.welcomes()),
                topics("offered"),
                topics("sought"),
                topics("followed"));
        return check.fine() ? Optional.of(change) : Optional.empty();
    }

    private ZoneId zone() {
        var typed = or(form.zone());
        if (Zones.has(typed)) {
            return ZoneId.of(typed);
        }
        check.refuse("zone", Said.of("people.form.zone"));
        return ZoneId.of("UTC");
    }

    /** Whoever pauses until a day is back at its beginning. */
    private @Nullable Instant pausedUntil(ZoneId zone) {
        if (or(form.pausedUntil()).isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(or(form.pausedUntil()).strip());
            if (day.getYear() < 2000 || day.getYear() > 2100) {
                throw new DateTimeException("no day of our time");
            }
            return day.atStartOfDay(zone).toInstant();
        } catch (DateTimeException _) {
            check.refuse("pausedUntil", Said.of("people.form.day"));
            return null;
        }
    }

    private WorkingHours hours(ZoneId zone) {
        var days = new EnumMap<DayOfWeek, Span>(DayOfWeek.class);
        try {
            for (int day = 1; day <= 7; day++) {
                if (form.works(day)) {
                    var span = new Span(LocalTime.parse(form.from(day)), LocalTime.parse(form.to(day)));
                    days.put(DayOfWeek.of(day), span);
                }
            }
        } catch (DateTimeException _) {
            check.refuse("days", Said.of("people.form.time"));
            return WorkingHours.usual(zone);
        }
        if (days.isEmpty()) {
            check.refuse("days", Said.of("people.form.no-days"));
            return WorkingHours.usual(zone);
        }
        return new WorkingHours(zone, minutes(days));
    }

    /** Seconds, if a browser sends them, mean nothing here. */
    private static EnumMap<DayOfWeek, Span> minutes(EnumMap<DayOfWeek, Span> days) {
        days.replaceAll((_, span) -> new Span(
                span.from().truncatedTo(java.time.temporal.ChronoUnit.MINUTES),
                span.to().truncatedTo(java.time.temporal.ChronoUnit.MINUTES)));
        return days;
    }

    private Chosen topics(String field) {
        var known = form.chosen(field).stream()
                .flatMap(typed -> PublicId.read(typed).stream())
                .distinct()
                .map(TopicId::of)
                .toList();
        var fresh = new ArrayList<String>();
        for (var name : split(form.fresh(field))) {
            if (fresh.size() <= MOST_TOPICS) {
                fresh.add(check.text(field, Guards.name(name, LONGEST_TOPIC)));
            }
        }
        if (known.size() + fresh.size() > MOST_TOPICS) {
            check.refuse(field, Said.of("people.form.most-topics", "most", MOST_TOPICS));
        }
        return new Chosen(known, List.copyOf(fresh));
    }

    private static List<String> split(String typed) {
        return java.util.Arrays.stream(typed.split("[,;\\n]", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
