package nl.zwerm.circles.internal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zwerm.circles.CirclesArrivals.Ahead;
import nl.zwerm.circles.internal.Session.Appointment;
import nl.zwerm.circles.internal.Session.State;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.People;
import nl.zwerm.people.PeoplePick;
import nl.zwerm.people.PeoplePick.Picked;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Picking;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Planning sessions, moving and calling them off, and saying whether one comes. */
@Service
@Transactional
class Planning {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 480;
    private static final int USUAL = 0;
    private static final int LONGEST_PLACE = 300;
    private static final int MOST_A_DAY = 20;
    private static final int MOST_MONTHS = 13;

    /** What came of planning. */
    sealed interface Outcome {
        record Made(SessionId id) implements Outcome {}

        record Mend(Errors errors, Pick pick) implements Outcome {}
    }

    /** A form that was read; without a method where there is none of that name, and with no minutes for the usual ones. */
    private record Read(
            Instant startsAt,
            int minutes,
            String place,
            Manner manner,
            @Nullable ZoneId days,
            Optional<Methods.Choice> method) {

        Read at(Instant other) {
            return new Read(other, minutes, place, manner, days, method);
        }

        Read lasting(int others) {
            return new Read(startsAt, others, place, manner, days, method);
        }
    }

    private final Circles circles;
    private final SessionStore store;
    private final CircleTexts texts;
    private final Methods methods;
    private final MethodTexts methodTexts;
    private final Planned planned;
    private final Appointments appointments;
    private final Spaces spaces;
    private final People people;
    private final PeoplePick picking;
    private final Notifications notifications;
    private final Limits limits;
    private final Clock clock;

    Planning(
            Circles circles,
            SessionStore store,
            CircleTexts texts,
            Methods methods,
            MethodTexts methodTexts,
            Planned planned,
            Appointments appointments,
            Spaces spaces,
            People people,
            PeoplePick picking,
            Notifications notifications,
            Limits limits,
            Clock clock) {
        this.circles = circles;
        this.store = store;
        this.texts = texts;
        this.methods = methods;
        this.methodTexts = methodTexts;
        this.planned = planned;
        this.appointments = appointments;
        this.spaces = spaces;
        this.people = people;
        this.picking = picking;
        this.notifications = notifications;
        this.limits = limits;
        this.clock = clock;
    }

    /** One in which the viewer takes part, if their place in its space does not rest. */
    @Transactional(readOnly = true)
    public Session require(CircleId circle, SessionId id, Viewer viewer) {
        return inside(store.find(circle, id, viewer.id()).orElseThrow(NotFound::new), viewer);
    }

    private Session lockPlanned(CircleId circle, SessionId id, Viewer viewer) {
        var session = inside(store.lock(circle, id, viewer.id()).orElseThrow(NotFound::new), viewer);
        if (!session.planned()) {
            throw new NotFound();
        }
        return session;
    }

    /** Whether the door is open to this viewer: who said yes to the agreement, from a little before the start. */
    @Transactional(readOnly = true)
    public boolean mayEnter(CircleId circle, SessionId id, Viewer viewer) {
        var session = require(circle, id, viewer);
        return own(participants(id), viewer).agreed() && session.open(clock.instant());
    }

    List<Participant> participants(SessionId id) {
        return store.listParticipants(id, Circles.MOST_PEOPLE);
    }

    static Participant own(List<Participant> participants, Viewer viewer) {
        return participants.stream()
                .filter(one -> one.person().equals(viewer.id()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Outcome plan(CircleId id, SessionForm form, Viewer viewer) {
        var circle = circles.lock(id, viewer);
        var seated = seatedWhoMayPlan(circle, viewer);
        var before = store.findMade(id, form.once());
        if (before.isPresent()) {
            return new Outcome.Made(before.get());
        }
        var reading = new Reading();
        var read = read(id, form, reading, viewer);
        var allowed = new Picking(0, Circles.MOST_PEOPLE, Set.copyOf(seated), false);
        return switch (picking.read(form.guests(), form.person(), allowed)) {
            case Picked.Unclear unclear ->
                new Outcome.Mend(both(reading.errors(), unclear.errors("guests")), unclear.again());
            case Picked.Found(var guests) -> {
                var taking = taking(seated, form, viewer);
                checkOthers(form, seated, reading, viewer);
                var everybody = Stream.concat(taking.stream(), guests.stream()).toList();
                checkMethod(read, id, everybody, reading);
                checkWithout(read, seated, taking, guests.size(), reading);
                if (!reading.fine() || read.method().isEmpty()) {
                    yield new Outcome.Mend(reading.errors(), Pick.SEVERAL.with(people.cards(guests)));
                }
                limits.take("circles.plan", viewer.id().value(), MOST_A_DAY, Duration.ofDays(1));
                var method = read.method().get();
                var lasting = read.lasting(minutes(read, method, id, everybody.size()));
                var session = keep(id, lasting, method.id(), taking, guests, form.once());
                tell(everybody, Telling.PLANNED, session.path(), viewer);
                repeat(circle, lasting, method.id(), taking, form, viewer);
                yield new Outcome.Made(session.id());
            }
        };
    }

    /** The next in the rhythm of the circle, without guests; calendars have them, and the first one was told. */
    private void repeat(
            Circle circle, Read first, String method, List<PersonId> taking, SessionForm form, Viewer viewer) {
        var at = first.startsAt().atZone(viewer.zone());
        for (int more = 1; more < Integer.parseInt(form.times()); more++) {
            at = circle.rhythm().after(at);
            limits.take("circles.plan", viewer.id().value(), MOST_A_DAY, Duration.ofDays(1));
            keep(circle.id(), first.at(at.toInstant()), method, taking, List.of(), Circles.token());
        }
    }

    /** For the example organisation: nobody is told. */
    Session keep(Circle circle, Ahead ahead) {
        var seated = circles.seats(circle.id()).stream().map(Seat::person).toList();
        var method = methods.find(circle.method(), circle.id()).orElseThrow();
        var read = new Read(
                ahead.startsAt().truncatedTo(ChronoUnit.MINUTES),
                method.minutes(),
                ahead.place(),
                Manner.ROOM,
                null,
                Optional.of(method));
        return insert(circle.id(), read, method.id(), seated, ahead.guests(), Circles.token());
    }

    private Session keep(
            CircleId circle, Read read, String method, List<PersonId> seated, List<PersonId> guests, String once) {
        var session = insert(circle, read, method, seated, guests, once);
        appointments.invite(
                session, Stream.concat(seated.stream(), guests.stream()).toList());
        return session;
    }

    private Session insert(
            CircleId circle, Read read, String method, List<PersonId> seated, List<PersonId> guests, String once) {
        var space = spaces.holdApart(
                Circles.HELD_FOR,
                Stream.concat(seated.stream(), guests.stream()).toList());
        var id = SessionId.next();
        var session = new Session(
                id,
                circle,
                space,
                method,
                State.PLANNED,
                read.startsAt(),
                read.minutes(),
                new Appointment(PublicId.next(), 0),
                read.place().isEmpty() ? null : texts.sealPlace(space, id, read.place()),
                read.manner(),
                read.days(),
                0);
        store.insert(session, once);
        spaces.restAsIn(store.circleSpace(id), space);
        store.saveMethod(id, methodTexts.whenPlanned(session));
        store.insertParticipants(id, seated, false);
        store.insertParticipants(id, guests, true);
        return session;
    }

    /** Who said that they come says so anew. */
    Errors move(CircleId circle, SessionId id, SessionForm form, Viewer viewer) {
        var session = lockPlanned(circle, id, viewer);
        var seated = requireOwn(circle, viewer);
        var reading = new Reading();
        var read = read(circle, form, reading, viewer);
        var before = participants(id);
        boolean choosing = form.without() != null && mayChoose(before);
        var everybody = choosing ? taking(seated, before, form, viewer) : persons(before);
        checkMethod(read, circle, everybody, reading);
        if (choosing) {
            var taking = everybody.stream().filter(seated::contains).toList();
            checkOthers(form, seated, reading, viewer);
            checkWithout(read, seated, taking, everybody.size() - taking.size(), reading);
        }
        if (reading.fine() && session.version() != form.version()) {
            reading.mend("day", Said.of("threads.someone-was-faster"));
        }
        if (!reading.fine() || read.method().isEmpty()) {
            return reading.errors();
        }
        var moved = new Session(
                id,
                circle,
                session.space(),
                read.method().get().id(),
                State.PLANNED,
                read.startsAt(),
                minutes(read, read.method().get(), circle, everybody.size()),
                session.appointment().risen(),
                read.place().isEmpty() ? null : texts.sealPlace(session.space(), id, read.place()),
                read.manner(),
                read.days(),
                session.version());
        change(session, persons(before), everybody);
        store.save(moved, State.PLANNED);
        if (!read.method().get().trainedLeader()) {
            store.forgetTrained(id);
        }
        if (!moved.method().equals(session.method())) {
            store.saveMethod(id, methodTexts.whenPlanned(moved));
        }
        if (!moved.startsAt().equals(session.startsAt())) {
            store.forgetComing(id);
        }
        appointments.move(moved, everybody);
        tell(everybody, Telling.CHANGED, moved.path(), viewer);
        return Errors.NONE;
    }

    /** Those who come in first, so that there are always some; who comes gets its new time with all others. */
    private void change(Session session, List<PersonId> before, List<PersonId> now) {
        var come = now.stream().filter(person -> !before.contains(person)).toList();
        store.insertParticipants(session.id(), come, false);
        come.forEach(person -> spaces.join(session.space(), person));
        spaces.restAsIn(store.circleSpace(session.id()), session.space());
        for (var person : before) {
            if (!now.contains(person)) {
                planned.dismiss(session, person);
                notifications.tell(person, Telling.CHANGED, Circle.path(session.circle()));
            }
        }
    }

    /** Who takes part can be changed, but not where two have something together: others would come in to it. */
    static boolean mayChoose(List<Participant> participants) {
        return participants.size() > 2;
    }

    private static List<PersonId> persons(List<Participant> participants) {
        return participants.stream().map(Participant::person).toList();
    }

    /** Those of the circle who take part; whoever plans does. */
    private static List<PersonId> taking(List<PersonId> seated, SessionForm form, Viewer viewer) {
        var without = form.without() == null ? List.<String>of() : form.without();
        return seated.stream()
                .filter(person -> person.equals(viewer.id()) || !without.contains(person.toString()))
                .toList();
    }

    /** And whoever is its guest already. */
    private static List<PersonId> taking(
            List<PersonId> seated, List<Participant> before, SessionForm form, Viewer viewer) {
        var guests = before.stream().map(Participant::person).filter(person -> !seated.contains(person));
        return Stream.concat(taking(seated, form, viewer).stream(), guests).toList();
    }

    void cancel(CircleId circle, SessionId id, Viewer viewer) {
        var session = lockPlanned(circle, id, viewer);
        requireOwn(circle, viewer);
        var participants = participants(id);
        planned.callOff(session);
        for (var one : participants) {
            if (!one.person().equals(viewer.id())) {
                var path = one.guest() ? "/circles" : Circle.path(circle);
                notifications.tell(one.person(), Telling.CHANGED, path);
            }
        }
    }

    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> file(CircleId circle, SessionId id, Viewer viewer) {
        return appointments.file(require(circle, id, viewer), viewer);
    }

    /** Who leads it, where the method must have somebody trained for that; both hear of it. */
    Errors lead(CircleId circle, SessionId id, String typed, Viewer viewer) {
        var session = lockPlanned(circle, id, viewer);
        requireOwn(circle, viewer);
        if (!methods.find(session.method(), circle)
                .map(Methods.Choice::trainedLeader)
                .orElse(false)) {
            throw new NotFound();
        }
        var chosen = participants(id).stream()
                .map(Participant::person)
                .filter(person -> person.toString().equals(typed))
                .findFirst();
        if (chosen.isEmpty()) {
            return Errors.of("leader", Said.of("circles.session.leader.choose"));
        }
        store.saveTrained(id, chosen.get());
        tell(List.of(chosen.get()), Telling.CHANGED, session.path(), viewer);
        return Errors.NONE;
    }

    void come(CircleId circle, SessionId id, boolean coming, Viewer viewer) {
        lockPlanned(circle, id, viewer);
        store.saveComing(id, viewer.id(), coming);
    }

    /** A guest's, for this session alone. */
    Errors agree(CircleId circle, SessionId id, int version, boolean agreed, Viewer viewer) {
        var session = inside(store.lock(circle, id, viewer.id()).orElseThrow(NotFound::new), viewer);
        if (!own(participants(id), viewer).guest() || session.over(clock.instant())) {
            throw new NotFound();
        }
        var errors = Agreement.refused(version, agreed);
        if (!errors.any()) {
            store.agree(id, viewer.id(), Agreement.VERSION, clock.instant());
            notifications.settle(viewer.id(), Telling.PLANNED, session.path());
        }
        return errors;
    }

    /** A guest is none of the circle any more; whoever sits in it leaves the circle instead, or does not come. */
    void leaveAsGuest(CircleId circle, SessionId id, Viewer viewer) {
        var session = lockPlanned(circle, id, viewer);
        if (!own(participants(id), viewer).guest()) {
            throw new NotFound();
        }
        planned.dismiss(session, viewer.id());
    }

    private List<PersonId> seatedWhoMayPlan(Circle circle, Viewer viewer) {
        var seats = circles.seats(circle.id());
        if (!Circles.own(seats, viewer).agreed()) {
            throw new Forbidden();
        }
        return seats.stream().map(Seat::person).toList();
    }

    /** Guests look and come, but neither move it nor call it off. */
    private List<PersonId> requireOwn(CircleId circle, Viewer viewer) {
        return seatedWhoMayPlan(circles.require(circle, viewer), viewer);
    }

    private Read read(CircleId circle, SessionForm form, Reading reading, Viewer viewer) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, viewer.zone());
        var method = methods.find(form.method(), circle);
        if (method.isEmpty()) {
            reading.mend("method", Said.of("circles.new.method.choose"));
        }
        var day = reading.day("day", form.day(), today, today.plusMonths(MOST_MONTHS));
        var local = day.atTime(time(form.time(), reading));
        var startsAt = local.atZone(viewer.zone()).toInstant();
        if (reading.fine() && isSkipped(local, viewer)) {
            reading.mend("time", Said.of("circles.plan.no-such-time"));
        } else if (reading.fine() && !startsAt.isAfter(now)) {
            reading.mend("time", Said.of("circles.plan.past"));
        }
        int minutes = minutes(form.minutes(), reading);
        if (!SessionForm.allTimes().contains(form.times())) {
            reading.mend(
                    "times",
                    new Said("circles.plan.minutes.between", Map.of("least", 1, "most", SessionForm.MOST_TIMES)));
        }
        var place = reading.optionalLine("place", form.place(), LONGEST_PLACE);
        PatientGuard.refuse(reading, "place", place);
        var typed = Manner.find(form.manner());
        if (typed.isEmpty()) {
            reading.mend("manner", Said.of("circles.plan.manner.choose"));
        }
        var manner = typed.orElse(Manner.ROOM);
        return new Read(startsAt, minutes, place, manner, manner == Manner.DAYS ? viewer.zone() : null, method);
    }

    /** In the night in which the clock is set forward an hour is left out. */
    private static boolean isSkipped(LocalDateTime local, Viewer viewer) {
        return viewer.zone().getRules().getValidOffsets(local).isEmpty();
    }

    private static LocalTime time(String typed, Reading reading) {
        try {
            return LocalTime.parse(typed.strip()).truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeException _) {
            reading.mend("time", Said.of("circles.plan.no-time"));
            return LocalTime.NOON;
        }
    }

    /** As typed, or what the method takes so many people. */
    private int minutes(Read read, Methods.Choice method, CircleId circle, int people) {
        return read.minutes() == USUAL
                ? methods.found(method.id(), circle)
                        .map(found -> found.method().minutesFor(people))
                        .orElse(method.minutes())
                : read.minutes();
    }

    private static int minutes(String typed, Reading reading) {
        if (typed.isBlank()) {
            return USUAL;
        }
        try {
            int minutes = Integer.parseInt(typed.strip());
            if (minutes >= SHORTEST && minutes <= LONGEST) {
                return minutes;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        reading.mend("minutes", new Said("circles.plan.minutes.between", Map.of("least", SHORTEST, "most", LONGEST)));
        return USUAL;
    }

    private void checkMethod(Read read, CircleId circle, List<PersonId> everybody, Reading reading) {
        if (read.method().isEmpty()) {
            return;
        }
        var method = read.method().get();
        Composing.refused(method, circles.company(everybody)).forEach(said -> reading.mend("method", said));
        if (!method.fitsFirst() && !store.hasHeldAny(circle)) {
            reading.mend("method", Said.of("circles.compose.not-first"));
        }
    }

    /** Only others of the circle can be left out; somebody may have left it meanwhile. */
    private static void checkOthers(SessionForm form, List<PersonId> seated, Reading reading, Viewer viewer) {
        var others = seated.stream()
                .filter(person -> !person.equals(viewer.id()))
                .map(PersonId::toString)
                .toList();
        if (form.without() != null && !others.containsAll(form.without())) {
            reading.mend("without", Said.of("circles.plan.without.unknown"));
        }
    }

    /** Where there are too many it says how many to leave out; nobody is left out so that too few are there. */
    private static void checkWithout(
            Read read, List<PersonId> seated, List<PersonId> taking, int guests, Reading reading) {
        if (read.method().isEmpty()) {
            return;
        }
        var group = read.method().get().group();
        int people = taking.size() + guests;
        int over = people - group.max();
        if (over > 0 && over < taking.size()) {
            reading.mend("without", Said.of("circles.plan.without.some", "count", over));
        } else if (taking.size() < seated.size() && people < Math.min(least(group), seated.size() + guests)) {
            reading.mend(
                    "without",
                    new Said("circles.plan.without.too-many", Map.of("least", least(group), "people", people)));
        }
    }

    private static int least(Method.Group group) {
        return Math.max(2, group.min());
    }

    private void tell(List<PersonId> everybody, String kind, String path, Viewer viewer) {
        everybody.stream()
                .filter(person -> !person.equals(viewer.id()))
                .forEach(person -> notifications.tell(person, kind, path));
    }

    private static Errors both(Errors some, Errors more) {
        return new Errors(
                Stream.concat(some.list().stream(), more.list().stream()).toList());
    }

    private Session inside(Session session, Viewer viewer) {
        spaces.requireHeld(session.space(), Circles.HELD_FOR, viewer);
        return session;
    }
}
