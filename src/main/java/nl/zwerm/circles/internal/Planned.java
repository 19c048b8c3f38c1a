package nl.zwerm.circles.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import nl.zwerm.circles.internal.Session.Appointment;
import nl.zwerm.circles.internal.Session.State;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Component;

/** Keeps what is planned true to who sits in the circle. What has begun goes its own way. */
@Component
class Planned {

    /** More than anybody plans ahead. */
    private static final int MOST = 200;

    private final SessionStore store;
    private final Appointments appointments;
    private final Methods methods;
    private final Spaces spaces;
    private final Notifications notifications;
    private final Clock clock;

    Planned(
            SessionStore store,
            Appointments appointments,
            Methods methods,
            Spaces spaces,
            Notifications notifications,
            Clock clock) {
        this.store = store;
        this.appointments = appointments;
        this.methods = methods;
        this.spaces = spaces;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Two whom the lot brought together; nobody else of the circle sees it. */
    void meet(Circle circle, List<PersonId> two, Instant startsAt, int minutes) {
        var session = new Session(
                SessionId.next(),
                circle.id(),
                spaces.holdApart(Circles.HELD_FOR, two),
                circle.method(),
                State.PLANNED,
                startsAt,
                minutes,
                new Appointment(PublicId.next(), 0),
                null,
                Manner.ROOM,
                null,
                0);
        store.insert(session, Circles.token());
        store.insertParticipants(session.id(), two, false);
        appointments.invite(session, two);
        two.forEach(person -> notifications.tell(person, Telling.PLANNED, session.path()));
    }

    /** Into every session ahead whose method takes one more, unless it was chosen who of the circle takes part. */
    void admit(CircleId circle, PersonId person, BiPredicate<Methods.Choice, List<PersonId>> fits) {
        for (var session : store.listPlanned(circle, clock.instant(), MOST)) {
            var all = Stream.concat(participants(session).stream(), Stream.of(person))
                    .toList();
            boolean room = methods.find(session.method(), circle)
                    .map(method -> fits.test(method, all))
                    .orElse(true);
            if (room && !store.isWithoutSome(session.id(), person)) {
                store.insertParticipants(session.id(), List.of(person), false);
                spaces.join(session.space(), person);
                spaces.restAsIn(store.circleSpace(session.id()), session.space());
                appointments.invite(session, List.of(person));
            }
        }
    }

    /** Out of every session of this circle that has not begun. */
    void dismiss(CircleId circle, PersonId person) {
        store.listAhead(person, Instant.EPOCH, MOST).stream()
                .map(SessionStore.Mine::session)
                .filter(session -> session.circle().equals(circle) && session.planned())
                .forEach(session -> dismiss(session, person));
    }

    /** Out of every session in which they would be a guest. */
    void dismissGuest(PersonId person) {
        store.listAhead(person, Instant.EPOCH, MOST).stream()
                .filter(mine -> mine.own().guest() && mine.session().planned())
                .forEach(mine -> dismiss(mine.session(), person));
    }

    /** Where nobody would be left to meet it is called off. */
    void dismiss(Session session, PersonId person) {
        if (!store.lockPlanned(session.id())) {
            return;
        }
        if (participants(session).size() <= 2) {
            callOff(session);
            return;
        }
        if (session.startsAt().isAfter(clock.instant())) {
            store.raiseSequence(session.id());
            appointments.cancel(session.withRisenAppointment(), List.of(person));
        }
        store.deleteParticipant(session.id(), person);
        notifications.settle(person, Telling.PLANNED, session.path());
        spaces.leave(session.space(), person);
    }

    void callOff(CircleId circle) {
        store.listPlanned(circle, Instant.EPOCH, MOST).forEach(this::callOff);
    }

    /** Out of all calendars; nothing of it is left. */
    void callOff(Session session) {
        if (!store.lockPlanned(session.id())) {
            return;
        }
        var everybody = participants(session);
        var risen = session.withRisenAppointment();
        if (session.startsAt().isAfter(clock.instant())) {
            appointments.cancel(risen, everybody);
        }
        store.save(risen.withoutPlace(), State.CANCELLED);
        store.saveMethod(session.id(), MethodTexts.Keep.NOTHING);
        notifications.forget(session.path());
        spaces.release(session.space());
    }

    /** Nobody began it. Who could still have come in until now, as where it is spread over days, hears that it is gone. */
    void expire(Session session) {
        if (!store.lockPlanned(session.id())) {
            return;
        }
        var everybody = store.listParticipants(session.id(), Circles.MOST_PEOPLE);
        callOff(session);
        if (session.spread()) {
            everybody.forEach(one -> notifications.tell(
                    one.person(), Telling.CHANGED, one.guest() ? "/circles" : Circle.path(session.circle())));
        }
    }

    /** Into all sessions in which both take part. */
    void readmit(CircleId circle, PersonId person, Viewer viewer) {
        store.listAhead(person, Instant.EPOCH, MOST).stream()
                .map(SessionStore.Mine::session)
                .filter(session -> session.circle().equals(circle))
                .filter(session -> spaces.findInside(session.space(), viewer).isPresent())
                .forEach(session -> spaces.readmit(session.space(), person, viewer));
    }

    private List<PersonId> participants(Session session) {
        return store.listParticipants(session.id(), Circles.MOST_PEOPLE).stream()
                .map(Participant::person)
                .toList();
    }
}
