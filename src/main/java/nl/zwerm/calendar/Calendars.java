package nl.zwerm.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import nl.zwerm.calendar.internal.AppointmentWords;
import nl.zwerm.calendar.internal.IcsText;
import nl.zwerm.notifications.AppointmentMail;
import nl.zwerm.people.BaseAddress;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Reachable;
import nl.zwerm.shared.Mail;
import nl.zwerm.shared.Said;
import nl.zwerm.shared.ZwermSettings;
import nl.zwerm.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts appointments into people's own calendars. Each gets a letter of their own, which names nobody else who comes;
 * answers from a calendar go to the address that Zwerm sends from, so no person's mailbox fills.
 */
@Service
@Transactional
public class Calendars {

    private final People people;
    private final Mail mail;
    private final AppointmentMail ways;
    private final AppointmentWords words;
    private final BaseAddress base;
    private final ZwermSettings settings;
    private final Clock clock;

    Calendars(
            People people,
            Mail mail,
            AppointmentMail ways,
            AppointmentWords words,
            BaseAddress base,
            ZwermSettings settings,
            Clock clock) {
        this.people = people;
        this.mail = mail;
        this.ways = ways;
        this.words = words;
        this.base = base;
        this.settings = settings;
        this.clock = clock;
    }

    /** The appointment as iCalendar (RFC 5545), for {@code attendees} when they are asked something. */
    @Transactional(readOnly = true)
    public String ics(CalendarEvent event, Method method, Attendee... attendees) {
        return new IcsText(settings.mailFrom(), base.known().orElse(""), clock.instant())
                .write(event, method, List.of(attendees));
    }

    /**
     * By mail as they chose to hear of appointments. {@code lines} stand above when and where. Who cannot be reached, or
     * wants no such mail, gets nothing; behind the bell it stands all the same.
     */
    public void invite(PersonId person, CalendarEvent event, Said subject, Said... lines) {
        send(person, event, Method.REQUEST, subject, lines);
    }

    /** Calendars take a change only when the event's sequence has risen. */
    public void update(PersonId person, CalendarEvent event, Said subject, Said... lines) {
        requireRisen(event);
        send(person, event, Method.REQUEST, subject, lines);
    }

    /** It does not go on, or not for this person. */
    public void cancel(PersonId person, CalendarEvent event, Said subject, Said... lines) {
        requireRisen(event);
        send(person, event.cancelled(), Method.CANCEL, subject, lines);
    }

    /** The appointment as a file to fetch. Who may have it is the caller's to decide. */
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> file(CalendarEvent event) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"zwerm.ics\"")
                .body(ics(event, Method.PUBLISH).getBytes(StandardCharsets.UTF_8));
    }

    private void send(PersonId person, CalendarEvent event, Method method, Said subject, Said... lines) {
        people.findReachable(person)
                .ifPresent(to -> ways.to(to).ifPresent(way -> send(to, way, event, method, subject, List.of(lines))));
    }

    /** The envelope is that of any notice: an administrator does not see from it that two persons meet. */
    private void send(
            Reachable to, AppointmentMail.Way way, CalendarEvent event, Method method, Said subject, List<Said> lines) {
        var locale = Words.locale(to.language());
        var ics = ics(event, method, new Attendee(to.name(), to.email()));
        mail.send(
                to.email(),
                to.id().value(),
                Mail.NOTICE,
                locale,
                words.say(locale, subject),
                words.text(to, locale, event, lines) + foot(way),
                way.notBefore(),
                new Mail.Enclosed(null, new Mail.Appointment(method.name(), ics), way.stopAt()));
    }

    private static String foot(AppointmentMail.Way way) {
        return way.foot().isEmpty() ? "" : "\n" + way.foot();
    }

    private static void requireRisen(CalendarEvent event) {
        if (event.sequence() < 1) {
            throw new IllegalArgumentException("a change of an appointment has a sequence of 1 or more");
        }
    }
}
