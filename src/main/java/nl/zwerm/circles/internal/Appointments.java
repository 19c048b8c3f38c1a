package nl.zwerm.circles.internal;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import nl.zwerm.calendar.CalendarEvent;
import nl.zwerm.calendar.Calendars;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Reachable;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Sessions in people's own calendars. Who looks over their shoulder reads that they have an appointment: neither with
 * whom nor what for, nor does the address in it say so.
 */
@Component
class Appointments {

    private static final Said SUBJECT = Said.of("circles.appointment.subject");
    private static final Said MOVED = Said.of("circles.appointment.moved");
    private static final Said CALLED_OFF = Said.of("circles.appointment.called-off");

    private final Calendars calendars;
    private final People people;
    private final CircleTexts texts;
    private final Words words;

    Appointments(Calendars calendars, People people, CircleTexts texts, Words words) {
        this.calendars = calendars;
        this.people = people;
        this.texts = texts;
        this.words = words;
    }

    void invite(Session session, Collection<PersonId> persons) {
        persons.forEach(person -> calendars.invite(person, event(session, person), SUBJECT));
    }

    void move(Session session, Collection<PersonId> persons) {
        persons.forEach(person -> calendars.update(person, event(session, person), MOVED));
    }

    void cancel(Session session, Collection<PersonId> persons) {
        persons.forEach(person -> calendars.cancel(person, event(session, person), CALLED_OFF));
    }

    ResponseEntity<byte[]> file(Session session, Viewer viewer) {
        return calendars.file(event(session, viewer.language(), viewer.zone()));
    }

    private CalendarEvent event(Session session, PersonId person) {
        var to = people.findReachable(person);
        return event(
                session,
                to.map(Reachable::language).orElse("nl"),
                to.map(Reachable::zone).orElse(ZoneOffset.UTC));
    }

    private CalendarEvent event(Session session, String language, ZoneId zone) {
        return new CalendarEvent(
                        PublicId.show(session.appointment().id()),
                        session.appointment().sequence(),
                        words.say(Words.locale(language), "circles.appointment", Map.of()),
                        session.spread() ? words.say(Words.locale(language), "circles.appointment.days", Map.of()) : "",
                        texts.place(session),
                        session.startsAt(),
                        session.appointedUntil(),
                        zone,
                        "Zwerm",
                        "/")
                .asDiscreet();
    }
}
