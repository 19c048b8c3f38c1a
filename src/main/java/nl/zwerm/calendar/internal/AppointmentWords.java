package nl.zwerm.calendar.internal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.zwerm.calendar.CalendarEvent;
import nl.zwerm.calendar.CalendarEvent.Status;
import nl.zwerm.people.BaseAddress;
import nl.zwerm.people.Reachable;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Words;
import org.springframework.stereotype.Component;

/** What a letter about an appointment says to whoever reads it without a calendar. */
@Component
public class AppointmentWords {

    private static final String ON = "calendar.mail.answer-here";
    private static final String OFF = "calendar.mail.take-out";

    private final Words words;
    private final BaseAddress base;

    AppointmentWords(Words words, BaseAddress base) {
        this.words = words;
        this.base = base;
    }

    public String say(Locale locale, Said said) {
        return words.say(locale, said.key(), said.with());
    }

    public String text(Reachable to, Locale locale, CalendarEvent event, List<Said> lines) {
        var text = new StringBuilder();
        text.append(say(locale, Said.of("calendar.mail.greeting", "name", to.name())))
                .append("\n\n");
        lines.forEach(line -> text.append(say(locale, line)).append('\n'));
        text.append(event.summary()).append('\n').append(when(to, locale, event));
        if (!event.location().isBlank()) {
            text.append('\n').append(say(locale, Said.of("calendar.mail.where", "location", event.location())));
        }
        return text.append("\n\n")
                .append(base.known()
                        .map(address -> address + event.path())
                        .orElseGet(() -> say(locale, Said.of("calendar.mail.open-zwerm"))))
                .append("\n\n")
                .append(say(locale, Said.of(event.status() == Status.CANCELLED ? OFF : ON)))
                .append('\n')
                .toString();
    }

    /** Where it happens in another zone than where the reader is, the zone is named. */
    private String when(Reachable to, Locale locale, CalendarEvent event) {
        var zone = event.zone().equals(to.zone()) ? "" : event.zone().getId();
        var sameDay = event.starts()
                .atZone(event.zone())
                .toLocalDate()
                .equals(event.ends().atZone(event.zone()).toLocalDate());
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
        var moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT);
        return words.say(
                locale,
                zone.isEmpty() ? "calendar.mail.when" : "calendar.mail.when-elsewhere",
                Map.of(
                        "from",
                        show(event.starts(), moment, locale, event),
                        "to",
                        show(event.ends(), sameDay ? time : moment, locale, event),
                        "zone",
                        zone));
    }

    private static String show(Instant at, DateTimeFormatter format, Locale locale, CalendarEvent event) {
        return format.withLocale(locale).format(at.atZone(event.zone()));
    }
}
