package nl.zwerm.circles.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zwerm.circles.internal.Composing.Company;
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
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Pages.FieldError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starting a circle, coming into it, agreeing, leaving it. Whoever does not sit there finds nothing. */
@Service
@Transactional
class Circles {

    static final String HELD_FOR = "circles";

    /** More than the largest method takes. */
    static final int MOST_PEOPLE = 60;

    private static final int MOST_CIRCLES = 1_000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PURPOSE = 300;
    private static final int MOST_A_DAY = 10;
    private static final int MOST_INVITED_A_DAY = 60;

    private static final int LEVELS = 10;

    /** What came of starting one; {@code warned} is what to think of first. */
    sealed interface Outcome {
        record Made(CircleId id) implements Outcome {}

        record Mend(Errors errors, Pick pick, List<Said> warned) implements Outcome {}
    }

    private final CircleStore store;
    private final CircleTexts texts;
    private final Methods methods;
    private final OwnMethodStore ownMethods;
    private final Planned planned;
    private final PlacesApart placesApart;
    private final Apart apart;
    private final Spaces spaces;
    private final People people;
    private final PeoplePick picking;
    private final Notifications notifications;
    private final Limits limits;
    private final Clock clock;

    Circles(
            CircleStore store,
            CircleTexts texts,
            Methods methods,
            OwnMethodStore ownMethods,
            Planned planned,
            PlacesApart placesApart,
            Apart apart,
            Spaces spaces,
            People people,
            PeoplePick picking,
            Notifications notifications,
            Limits limits,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.methods = methods;
        this.ownMethods = ownMethods;
        this.planned = planned;
        this.placesApart = placesApart;
        this.apart = apart;
        this.spaces = spaces;
        this.people = people;
        this.picking = picking;
        this.notifications = notifications;
        this.limits = limits;
        this.clock = clock;
    }

    /** One of the viewer's, if their place in its space does not rest. */
    @Transactional(readOnly = true)
    public Circle require(CircleId id, Viewer viewer) {
        return inside(store.find(id, viewer.id()).orElseThrow(NotFound::new), viewer);
    }

    /** As the other, where whoever looks may sit there no more. */
    @Transactional(readOnly = true)
    public Optional<Circle> find(CircleId id, Viewer viewer) {
        return store.find(id, viewer.id())
                .filter(circle -> spaces.findInside(circle.space(), viewer).isPresent());
    }

    /** As the first, while nobody comes, goes or plans. */
    Circle lock(CircleId id, Viewer viewer) {
        return inside(store.lock(id, viewer.id()).orElseThrow(NotFound::new), viewer);
    }

    Circle requireSeated(CircleId id, PersonId person) {
        return store.find(id, person).orElseThrow(NotFound::new);
    }

    List<Seat> seats(CircleId id) {
        return store.listSeats(id, MOST_PEOPLE);
    }

    /** When twos are drawn next, in a circle that meets so. */
    Optional<Instant> nextDraw(CircleId id) {
        return store.findNextDraw(id);
    }

    static Seat own(List<Seat> seats, Viewer viewer) {
        return seats.stream()
                .filter(seat -> seat.person().equals(viewer.id()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Outcome start(CircleForm form, Viewer viewer) {
        var before = store.findMade(viewer.id(), form.once());
        if (before.isPresent()) {
            return new Outcome.Made(before.get());
        }
        var reading = new Reading();
        var name = reading.line("name", form.name(), LONGEST_NAME);
        PatientGuard.refuse(reading, "name", name);
        var purpose = reading.optionalLine("purpose", form.purpose(), LONGEST_PURPOSE);
        var rhythm = Rhythm.find(form.rhythm());
        if (rhythm.isEmpty()) {
            reading.mend("rhythm", Said.of("circles.new.rhythm.choose"));
        }
        var method = methods.find(form.method()).map(Methods.Choice::forRoster);
        if (method.isEmpty()) {
            reading.mend("method", Said.of("circles.new.method.choose"));
        }
        return switch (picking.read(
                form.colleagues(),
                form.person(),
                Picking.between(1, MOST_PEOPLE - 1).except(viewer.id()))) {
            case Picked.Unclear unclear ->
                new Outcome.Mend(both(reading.errors(), unclear.errors("colleagues")), unclear.again(), List.of());
            case Picked.Found(var chosen) -> {
                var company = company(and(viewer.id(), chosen));
                method.ifPresent(
                        one -> Composing.refused(one, company).forEach(said -> reading.mend("colleagues", said)));
                if (!reading.fine() || method.isEmpty() || rhythm.isEmpty()) {
                    yield new Outcome.Mend(reading.errors(), again(chosen), List.of());
                }
                var warned =
                        both(Composing.warned(method.get(), company, true), apart.warned(company.people(), viewer));
                if (!warned.isEmpty() && !form.anyway()) {
                    yield new Outcome.Mend(Errors.NONE, again(chosen), warned);
                }
                limits.take("circles.start", viewer.id().value(), MOST_A_DAY, Duration.ofDays(1));
                var made = new Beginning(viewer.id(), chosen, name, purpose, form.method(), rhythm.get());
                yield new Outcome.Made(keep(made, form.once(), clock.instant()));
            }
        };
    }

    /** A circle that begins. */
    record Beginning(
            PersonId founder, List<PersonId> others, String name, String purpose, String method, Rhythm rhythm) {}

    CircleId keep(Beginning begun, String once, Instant at) {
        var all = and(begun.founder(), begun.others());
        var space = spaces.hold(HELD_FOR, SpaceKind.CONFIDENTIAL, "", all);
        var id = CircleId.next();
        // What another circle shares it may take back, so this one gets its own.
        var own = Optional.of(begun.method()).filter(methods::isMade).map(_ -> OwnMethodId.next());
        var made = new Circle(
                id,
                space,
                texts.seal(space, id, CircleTexts.NAME, begun.name()),
                begun.purpose().isEmpty() ? null : texts.seal(space, id, CircleTexts.PURPOSE, begun.purpose()),
                own.map(OwnMethodId::toString).orElse(begun.method()),
                begun.rhythm(),
                begun.founder(),
                at,
                0);
        if (!store.insert(made, once)) {
            spaces.release(space);
            return store.findMade(begun.founder(), once).orElseThrow();
        }
        store.insertSeats(id, all, at);
        own.ifPresent(copy -> methods.adopt(
                copy, methods.found(begun.method()).orElseThrow().method(), made, begun.founder(), once, at));
        if (methods.find(begun.method()).filter(Methods.Choice::inTwos).isPresent()) {
            store.saveNextDraw(id, Drawing.first(at, Drawing.zone(people, begun.founder())));
        }
        begun.others().forEach(person -> notifications.tell(person, Telling.INVITED, agreementPath(id)));
        return id;
    }

    /** What it is called, what it is for and how often it meets, by any of those who agreed. */
    Errors change(CircleId id, AboutForm form, Viewer viewer) {
        var circle = lock(id, viewer);
        if (!own(seats(id), viewer).agreed()) {
            throw new Forbidden();
        }
        var reading = new Reading();
        var name = reading.line("name", form.name(), LONGEST_NAME);
        PatientGuard.refuse(reading, "name", name);
        var purpose = reading.optionalLine("purpose", form.purpose(), LONGEST_PURPOSE);
        var rhythm = Rhythm.find(form.rhythm());
        if (rhythm.isEmpty()) {
            reading.mend("rhythm", Said.of("circles.new.rhythm.choose"));
        }
        if (reading.fine() && circle.version() != form.version()) {
            reading.mend("name", Said.of("threads.someone-was-faster"));
        }
        if (reading.fine()) {
            store.saveAbout(
                    id,
                    texts.seal(circle.space(), id, CircleTexts.NAME, name),
                    purpose.isEmpty() ? null : texts.seal(circle.space(), id, CircleTexts.PURPOSE, purpose),
                    rhythm.orElseThrow());
        }
        return reading.errors();
    }

    /** One more, if the method of the circle takes so many; who sits there already is not asked again. */
    Outcome invite(CircleId id, String typed, List<String> ticked, boolean anyway, Viewer viewer) {
        var circle = lock(id, viewer);
        var seated = seats(id).stream().map(Seat::person).toList();
        var allowed = Picking.one().except(seated.toArray(PersonId[]::new));
        return switch (picking.read(typed, ticked, allowed)) {
            case Picked.Unclear unclear -> new Outcome.Mend(unclear.errors("colleague"), unclear.again(), List.of());
            case Picked.Found(var found) -> {
                var company =
                        company(Stream.concat(seated.stream(), found.stream()).toList());
                var method = methods.find(circle.method(), id).map(Methods.Choice::forRoster);
                var refused = method.map(one -> Composing.refused(one, company))
                        .orElseGet(() -> Composing.tooMany(MOST_PEOPLE, company));
                if (!refused.isEmpty()) {
                    yield new Outcome.Mend(errors("colleague", refused), Pick.ONE.with(people.cards(found)), List.of());
                }
                var warned = both(Composing.newly(company(seated), company), apart.warned(people.cards(found), viewer));
                if (!warned.isEmpty() && !anyway) {
                    yield new Outcome.Mend(Errors.NONE, Pick.ONE.with(people.cards(found)), warned);
                }
                limits.take("circles.invite", viewer.id().value(), MOST_INVITED_A_DAY, Duration.ofDays(1));
                take(circle, found.getFirst());
                yield new Outcome.Made(id);
            }
        };
    }

    private void take(Circle circle, PersonId person) {
        store.insertSeats(circle.id(), List.of(person), clock.instant());
        spaces.join(circle.space(), person);
        planned.admit(
                circle.id(),
                person,
                (method, all) -> Composing.refused(method, company(all)).isEmpty());
        notifications.tell(person, Telling.INVITED, agreementPath(circle.id()));
    }

    /** Refused without the tick, and when another text was shown than the one that stands now. */
    Errors agree(CircleId id, int version, boolean agreed, Viewer viewer) {
        lock(id, viewer);
        var errors = Agreement.refused(version, agreed);
        if (!errors.any()) {
            agree(id, viewer.id(), clock.instant());
        }
        return errors;
    }

    void agree(CircleId id, PersonId person, Instant at) {
        store.agree(id, person, Agreement.VERSION, at);
        notifications.settle(person, Telling.INVITED, agreementPath(id));
    }

    /** Without a reason, and out of what is planned too; whoever is last ends it. */
    void leave(CircleId id, Viewer viewer) {
        part(lock(id, viewer), viewer.id());
    }

    /** As they would have left themselves. */
    void leaveAll(PersonId person) {
        for (var mine : store.listOf(person, MOST_CIRCLES)) {
            store.lock(mine.circle().id(), person).ifPresent(circle -> part(circle, person));
        }
        planned.dismissGuest(person);
    }

    private void part(Circle circle, PersonId person) {
        if (!store.markLeft(circle.id(), person, clock.instant())) {
            return;
        }
        notifications.settle(person, Telling.INVITED, agreementPath(circle.id()));
        placesApart.forWhoLeaves(circle, person);
        var others = seats(circle.id());
        if (others.isEmpty()) {
            finish(circle);
            return;
        }
        planned.dismiss(circle.id(), person);
        spaces.leave(circle.space(), person);
        others.forEach(seat -> notifications.tell(seat.person(), Telling.CHANGED, circle.path()));
    }

    /** By whoever began it while they sit there, and by anybody once they have left. */
    void end(CircleId id, Viewer viewer) {
        var circle = lock(id, viewer);
        var seats = seats(id);
        if (!mayEnd(circle, seats, viewer)) {
            throw new NotFound();
        }
        seats.forEach(seat -> placesApart.forWhoLeaves(circle, seat.person()));
        seats.stream()
                .map(Seat::person)
                .filter(person -> !person.equals(viewer.id()))
                .forEach(person -> notifications.tell(person, Telling.ENDED, "/circles"));
        finish(circle);
    }

    static boolean mayEnd(Circle circle, List<Seat> seats, Viewer viewer) {
        return circle.founder().equals(viewer.id())
                || seats.stream().noneMatch(seat -> seat.person().equals(circle.founder()));
    }

    private void finish(Circle circle) {
        planned.callOff(circle.id());
        store.end(circle.id(), clock.instant());
        notifications.forget(circle.path());
        notifications.forget(agreementPath(circle.id()));
        ownMethods.erase(circle.id());
        spaces.release(circle.space());
    }

    /** A fellow can tell whether it is they whom an administrator let in; so it goes for what is planned together too. */
    void readmit(CircleId id, PersonId person, Viewer viewer) {
        var circle = lock(id, viewer);
        spaces.readmit(circle.space(), person, viewer);
        planned.readmit(id, person, viewer);
    }

    static String token() {
        return PublicId.show(PublicId.next());
    }

    static String agreementPath(CircleId id) {
        return Circle.path(id) + "/agreement";
    }

    Company company(Collection<PersonId> ids) {
        return new Company(people.cards(ids), people.above(ids, LEVELS));
    }

    private static List<PersonId> and(PersonId one, List<PersonId> others) {
        return Stream.concat(Stream.of(one), others.stream()).toList();
    }

    private Pick again(List<PersonId> chosen) {
        return Pick.SEVERAL.with(people.cards(chosen));
    }

    private static Errors errors(String field, List<Said> refused) {
        return new Errors(
                refused.stream().map(said -> new FieldError(field, said)).toList());
    }

    private static List<Said> both(List<Said> some, List<Said> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Errors both(Errors some, Errors more) {
        return new Errors(
                Stream.concat(some.list().stream(), more.list().stream()).toList());
    }

    private Circle inside(Circle circle, Viewer viewer) {
        spaces.requireHeld(circle.space(), HELD_FOR, viewer);
        return circle;
    }
}
