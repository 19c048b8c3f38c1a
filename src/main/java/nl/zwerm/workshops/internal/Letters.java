package nl.zwerm.workshops.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zwerm.calendar.CalendarEvent;
import nl.zwerm.calendar.Calendars;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.Said;
import nl.zwerm.text.PlainText;
import nl.zwerm.web.Words;
import nl.zwerm.workshops.internal.Workshop.Meeting;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Puts a planned workshop into calendars and takes it out again. Only who may read of it is told anything new; what
 * stands in a confidential space has no name outside Zwerm.
 */
@Component
class Letters {

    private static final int LONGEST_DESCRIPTION = 1_000;

    private final Calendars calendars;
    private final WorkshopStore store;
    private final Unshown contributions;
    private final People people;
    private final Organisations organisations;
    private final Words words;

    Letters(
            Calendars calendars,
            WorkshopStore store,
            Unshown contributions,
            People people,
            Organisations organisations,
            Words words) {
        this.calendars = calendars;
        this.store = store;
        this.contributions = contributions;
        this.people = people;
        this.organisations = organisations;
        this.words = words;
    }

    /** {@code word} is the key of the subject. */
    void invite(Opened opened, Meeting meeting, Collection<PersonId> whom, String word) {
        var event = next(opened, meeting);
        readers(opened, whom)
                .forEach(person -> calendars.invite(person, event, subject(opened.made(), word), lines(opened, word)));
    }

    void change(Opened opened, Meeting meeting, Collection<PersonId> whom) {
        var event = next(opened, meeting);
        var word = "workshops.letter.changed";
        readers(opened, whom)
                .forEach(person -> calendars.update(person, event, subject(opened.made(), word), lines(opened, word)));
    }

    /** {@code reason} says why, in the words of whoever called it off; empty when there is nothing to say. */
    void cancel(Opened opened, Meeting meeting, Collection<PersonId> whom, String word, String reason) {
        if (whom.isEmpty()) {
            return;
        }
        var event = next(opened, meeting);
        var lines = reason.isEmpty() || opened.made().sealed()
                ? new Said[0]
                : new Said[] {Said.of("workshops.letter.reason", "reason", reason)};
        whom.forEach(person -> calendars.cancel(person, event, subject(opened.made(), word), lines));
    }

    ResponseEntity<byte[]> file(Opened opened, Meeting meeting) {
        return calendars.file(event(opened, meeting, store.sequence(opened.id())));
    }

    private List<PersonId> readers(Opened opened, Collection<PersonId> whom) {
        return whom.stream()
                .filter(person -> contributions.mayRead(person, opened.id()))
                .toList();
    }

    private CalendarEvent next(Opened opened, Meeting meeting) {
        return event(opened, meeting, store.raise(opened.id()));
    }

    private CalendarEvent event(Opened opened, Meeting meeting, int sequence) {
        var made = opened.made();
        boolean sealed = made.sealed();
        var event = new CalendarEvent(
                made.id().toString(),
                sequence,
                sealed ? words.say(organisations.locale(), "workshops.kind.workshop", Map.of()) : made.title(),
                sealed ? "" : PlainText.beginning(made.body(), LONGEST_DESCRIPTION),
                sealed ? "" : meeting.place(),
                meeting.starts(),
                meeting.ends(),
                organisations.zone(),
                sealed ? "" : organiser(opened),
                "/workshops/" + made.id());
        return sealed ? event.asDiscreet() : event;
    }

    private String organiser(Opened opened) {
        var teachers = people.cards(opened.teachers());
        return teachers.isEmpty()
                ? organisations.organisation()
                : teachers.stream().map(PersonCard::name).collect(Collectors.joining(", "));
    }

    private static Said subject(Contribution made, String word) {
        return made.sealed() ? Said.of("workshops.letter.sealed") : Said.of(word, "title", made.title());
    }

    private static Said[] lines(Opened opened, String word) {
        return opened.made().sealed() ? new Said[0] : new Said[] {Said.of(word + ".line")};
    }
}
