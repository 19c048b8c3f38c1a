package nl.zwerm.mentoring.internal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.calendar.CalendarEvent;
import nl.zwerm.calendar.Calendars;
import nl.zwerm.mentoring.internal.Mentorship.Meeting;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Reachable;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The next meeting of two, in both calendars. Who looks over their shoulder reads that they have an appointment: neither
 * with whom nor what for, nor does the address in it say so.
 */
@Service
@Transactional
class Meetings {

    private static final List<String> MINUTES = List.of("30", "45", "60", "90");
    private static final String USUAL = "45";
    private static final int LONGEST_PLACE = 200;
    private static final Said SUBJECT = Said.of("mentoring.meeting.subject");
    private static final Said CALLED_OFF = Said.of("mentoring.meeting.called-off.subject");

    private final Mentorships mentorships;
    private final MentorshipStore store;
    private final MentoringTexts texts;
    private final Calendars calendars;
    private final People people;
    private final Notifications notifications;
    private final Words words;
    private final Clock clock;

    Meetings(
            Mentorships mentorships,
            MentorshipStore store,
            MentoringTexts texts,
            Calendars calendars,
            People people,
            Notifications notifications,
            Words words,
            Clock clock) {
        this.mentorships = mentorships;
        this.store = store;
        this.texts = texts;
        this.calendars = calendars;
        this.people = people;
        this.notifications = notifications;
        this.words = words;
        this.clock = clock;
    }

    static List<String> minutes() {
        return MINUTES;
    }

    /** As it is planned, or as a form begins. */
    MeetingForm form(Mentorship mentorship, Viewer viewer) {
        var meeting = ahead(mentorship);
        if (meeting.isEmpty()) {
            return new MeetingForm("", "", USUAL, "", mentorship.version());
        }
        var at = meeting.get().at().atZone(viewer.zone());
        return new MeetingForm(
                at.toLocalDate().toString(),
                at.toLocalTime().toString(),
                Integer.toString(meeting.get().minutes()),
                place(mentorship),
                mentorship.version());
    }

    Errors plan(MentorshipId id, MeetingForm form, Viewer viewer) {
        var mentorship = mentorships.lockRunning(id, viewer);
        var reading = new Reading();
        var today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        var day = reading.day("day", form.day(), today, today.plusYears(1));
        var time = time(form.time(), reading);
        var place = reading.optionalLine("place", form.place(), LONGEST_PLACE);
        var at = day.atTime(time).atZone(viewer.zone()).toInstant();
        if (!MINUTES.contains(form.minutes())) {
            reading.mend("minutes", Said.of("mentoring.meeting.minutes.choose"));
        }
        if (reading.fine() && !at.isAfter(clock.instant())) {
            reading.mend("time", Said.of("mentoring.meeting.past"));
        }
        if (reading.fine() && mentorship.version() != form.version()) {
            reading.mend("day", Said.of("threads.someone-was-faster"));
        }
        if (reading.fine()) {
            keep(mentorship, at, Integer.parseInt(form.minutes()), place, viewer.zone());
            notifications.tell(mentorship.other(viewer.id()), Telling.CHANGED, mentorship.path());
        }
        return reading.errors();
    }

    private void keep(Mentorship mentorship, Instant at, int minutes, String place, ZoneId zone) {
        var before = ahead(mentorship);
        var meeting = new Meeting(
                before.map(Meeting::id).orElseGet(PublicId::next),
                before.map(one -> one.sequence() + 1).orElse(0),
                at,
                minutes,
                place.isEmpty() ? null : texts.seal(mentorship.space(), mentorship.id(), MentoringTexts.PLACE, place));
        store.saveMeeting(mentorship.id(), meeting);
        for (var person : List.of(mentorship.mentor(), mentorship.mentee())) {
            if (before.isPresent()) {
                calendars.update(person, event(meeting, place, zone, person), SUBJECT);
            } else {
                calendars.invite(person, event(meeting, place, zone, person), SUBJECT);
            }
        }
    }

    /** Takes it out of both calendars. */
    void cancel(MentorshipId id, Viewer viewer) {
        var mentorship = mentorships.lockRunning(id, viewer);
        if (mentorship.meeting() != null) {
            callOff(mentorship);
            notifications.tell(mentorship.other(viewer.id()), Telling.CHANGED, mentorship.path());
        }
    }

    void callOff(Mentorship mentorship) {
        ahead(mentorship).ifPresent(meeting -> {
            var risen =
                    new Meeting(meeting.id(), meeting.sequence() + 1, meeting.at(), meeting.minutes(), meeting.place());
            for (var person : List.of(mentorship.mentor(), mentorship.mentee())) {
                calendars.cancel(person, event(risen, place(mentorship), zone(person), person), CALLED_OFF);
            }
        });
        store.deleteMeeting(mentorship.id());
    }

    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> file(MentorshipId id, Viewer viewer) {
        var mentorship = mentorships.require(id, viewer);
        var meeting = ahead(mentorship).orElseThrow(NotFound::new);
        return calendars.file(event(meeting, place(mentorship), viewer.zone(), viewer.id()));
    }

    /** The meeting, until it is over. */
    Optional<Meeting> ahead(Mentorship mentorship) {
        return Optional.ofNullable(mentorship.meeting())
                .filter(meeting -> meeting.ends().isAfter(clock.instant()));
    }

    String place(Mentorship mentorship) {
        return mentorship.meeting() == null
                ? ""
                : texts.open(
                        mentorship, MentoringTexts.PLACE, mentorship.meeting().place());
    }

    private CalendarEvent event(Meeting meeting, String place, ZoneId zone, PersonId person) {
        var locale = Words.locale(
                people.findReachable(person).map(Reachable::language).orElse("nl"));
        return new CalendarEvent(
                        PublicId.show(meeting.id()),
                        meeting.sequence(),
                        words.say(locale, "mentoring.meeting.summary", Map.of()),
                        "",
                        place,
                        meeting.at(),
                        meeting.ends(),
                        zone,
                        "Zwerm",
                        "/")
                .asDiscreet();
    }

    private ZoneId zone(PersonId person) {
        return people.findReachable(person).map(Reachable::zone).orElse(ZoneOffset.UTC);
    }

    private static LocalTime time(String typed, Reading reading) {
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeException _) {
            reading.mend("time", Said.of("mentoring.meeting.no-time"));
            return LocalTime.NOON;
        }
    }
}
