package nl.zwerm.circles.internal;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what is shown of a session before it begins. */
@Component
@Transactional(readOnly = true)
class SessionViews {

    private final Circles circles;
    private final Planning planning;
    private final Rooms rooms;
    private final SessionStore store;
    private final CircleStore circleStore;
    private final CircleTexts texts;
    private final Methods methods;
    private final WhoWasThere whoWasThere;
    private final Quality quality;
    private final Apart apart;
    private final People people;
    private final Clock clock;

    SessionViews(
            Circles circles,
            Planning planning,
            Rooms rooms,
            SessionStore store,
            CircleStore circleStore,
            CircleTexts texts,
            Methods methods,
            WhoWasThere whoWasThere,
            Quality quality,
            Apart apart,
            People people,
            Clock clock) {
        this.circles = circles;
        this.planning = planning;
        this.rooms = rooms;
        this.store = store;
        this.circleStore = circleStore;
        this.texts = texts;
        this.methods = methods;
        this.whoWasThere = whoWasThere;
        this.quality = quality;
        this.apart = apart;
        this.people = people;
        this.clock = clock;
    }

    /** Nothing where the agreement comes first. */
    Optional<NewSessionPage> plan(CircleId id, Viewer viewer) {
        var circle = circles.require(id, viewer);
        if (!Circles.own(circles.seats(id), viewer).agreed()) {
            return Optional.empty();
        }
        return Optional.of(page(circle, proposed(circle, viewer), Pick.SEVERAL, Errors.NONE, viewer));
    }

    NewSessionPage planAgain(CircleId id, SessionForm form, Planning.Outcome.Mend mend, Viewer viewer) {
        return page(circles.require(id, viewer), form, mend.pick(), mend.errors(), viewer);
    }

    SessionPage show(CircleId circle, SessionId id, Viewer viewer) {
        return show(circle, id, null, Errors.NONE, viewer);
    }

    /** With what was typed to move it, where that must be mended. */
    SessionPage show(CircleId circleId, SessionId id, @Nullable SessionForm typed, Errors errors, Viewer viewer) {
        var session = rooms.byNow(List.of(planning.require(circleId, id, viewer)), viewer)
                .getFirst();
        var participants = planning.participants(id);
        var own = Planning.own(participants, viewer);
        var circle = circles.find(circleId, viewer);
        var now = clock.instant();
        return new SessionPage(
                id,
                circleId,
                circle.map(texts::name).orElse(null),
                item(session, viewer.locale()),
                circle.isPresent() || methods.find(session.method()).isPresent(),
                session.planned(),
                session.startsAt(),
                session.ends(),
                session.minutes(),
                texts.place(session),
                session.manner(),
                leading(session, circle.isPresent() && own.agreed()),
                own.agreed(),
                own.coming(),
                session.over(now),
                store.findAttended(circleId, id, viewer.id()).isPresent(),
                own.agreed() && session.open(now),
                circle.isPresent() && own.agreed() && session.planned(),
                coming(participants),
                moving(session, typed, participants, circle.isPresent(), errors, viewer));
    }

    /** Where the method must have a trained leader: who that is. */
    private SessionPage.@Nullable Leading leading(Session session, boolean mayChange) {
        boolean needed = methods.find(session.method(), session.circle())
                .map(Methods.Choice::trainedLeader)
                .orElse(false);
        return needed
                ? new SessionPage.Leading(
                        store.findTrained(session.id())
                                .flatMap(person ->
                                        people.cards(List.of(person)).stream().findFirst())
                                .orElse(null),
                        mayChange && session.planned())
                : null;
    }

    /** A session of which all that was written is destroyed, for whoever was there, as long as it is known to be they. */
    Optional<DestroyedPage> destroyed(CircleId circle, SessionId id, Errors errors, Viewer viewer) {
        return store.findDestroyed(circle, id, viewer.id())
                .filter(gone -> whoWasThere.is(circle, gone.space(), gone.alone(), viewer))
                .map(_ -> new DestroyedPage(
                        Session.path(circle, id),
                        circles.find(circle, viewer).map(Circle::path).orElse(null),
                        new TapsForm(Session.path(circle, id), quality.asking(circle, id, viewer), errors)));
    }

    /** For a guest; whoever sits in the circle has that of the circle. */
    Optional<AgreementPage> agreement(CircleId circle, SessionId id, Errors errors, Viewer viewer) {
        var session = planning.require(circle, id, viewer);
        var participants = planning.participants(id);
        var own = Planning.own(participants, viewer);
        if (!own.guest()) {
            return Optional.empty();
        }
        var everybody = participants.stream().map(Participant::person).toList();
        var cards = people.cardsById(everybody);
        return Optional.of(new AgreementPage(
                session.path(),
                null,
                Agreement.VERSION,
                Agreement.PARTS,
                circleStore.rhythmOf(circle).word(),
                own.agreed(),
                !own.agreed() && apart.anyOf(everybody, viewer),
                participants.stream()
                        .map(one -> new AgreementPage.Yes(
                                Objects.requireNonNull(cards.get(one.person())), one.agreedVersion(), one.agreedAt()))
                        .toList(),
                errors));
    }

    private SessionPage.Moving moving(
            Session session,
            @Nullable SessionForm typed,
            List<Participant> participants,
            boolean inside,
            Errors errors,
            Viewer viewer) {
        var there = participants.stream().map(Participant::person).collect(Collectors.toSet());
        var typedWithout = typed == null ? null : typed.without();
        List<Seated> seated = inside && Planning.mayChoose(participants)
                ? seated(
                        session.circle(),
                        person -> typedWithout == null
                                ? !there.contains(person)
                                : typedWithout.contains(person.toString()),
                        viewer)
                : List.of();
        return new SessionPage.Moving(
                typed == null ? form(session, viewer) : typed, seated, items(session.circle(), viewer), errors);
    }

    private NewSessionPage page(Circle circle, SessionForm form, Pick pick, Errors errors, Viewer viewer) {
        var without = form.without() == null ? List.<String>of() : form.without();
        return new NewSessionPage(
                circle.path(),
                texts.name(circle),
                circle.rhythm().word(),
                form,
                pick,
                seated(circle.id(), person -> without.contains(person.toString()), viewer),
                items(circle.id(), viewer),
                notYet(circle).map(method -> method.name().in(viewer.locale())).orElse(null),
                errors);
    }

    /** The method of the circle, where its first session cannot be held with it. */
    private Optional<Methods.Choice> notYet(Circle circle) {
        return methods.find(circle.method(), circle.id())
                .filter(method -> !method.fitsFirst() && !store.hasHeldAny(circle.id()));
    }

    private String proposedMethod(Circle circle) {
        int people = circles.seats(circle.id()).size();
        return notYet(circle).isEmpty()
                ? circle.method()
                : methods.of(circle.id()).stream()
                        .filter(method -> method.fitsFirst() && method.group().holds(people))
                        .findFirst()
                        .map(Methods.Choice::id)
                        .orElse(circle.method());
    }

    /** The others of the circle: whoever plans takes part. */
    private List<Seated> seated(CircleId circle, Predicate<PersonId> without, Viewer viewer) {
        var others = circles.seats(circle).stream()
                .map(Seat::person)
                .filter(person -> !person.equals(viewer.id()))
                .toList();
        return people.cards(others).stream()
                .sorted(Comparator.comparing(PersonCard::name, String.CASE_INSENSITIVE_ORDER))
                .map(card -> new Seated(card, without.test(card.id())))
                .toList();
    }

    /** As the rhythm of the circle has it after the last one, if that is still to come. */
    private SessionForm proposed(Circle circle, Viewer viewer) {
        var now = clock.instant();
        var next = store.findLastStart(circle.id())
                .map(last -> circle.rhythm().after(last.atZone(viewer.zone())))
                .filter(at -> at.toInstant().isAfter(now));
        return new SessionForm(
                next.map(at -> at.toLocalDate().toString()).orElse(""),
                next.map(at -> at.toLocalTime().toString()).orElse(""),
                "",
                "",
                Manner.ROOM.word(),
                proposedMethod(circle),
                "",
                List.of(),
                List.of(),
                0,
                "1",
                Circles.token());
    }

    private SessionForm form(Session session, Viewer viewer) {
        var at = session.startsAt().atZone(viewer.zone());
        return new SessionForm(
                at.toLocalDate().toString(),
                at.toLocalTime().toString(),
                Integer.toString(session.minutes()),
                texts.place(session),
                session.manner().word(),
                session.method(),
                "",
                List.of(),
                null,
                session.version(),
                "1",
                "");
    }

    private List<SessionPage.Coming> coming(List<Participant> participants) {
        var cards =
                people.cardsById(participants.stream().map(Participant::person).toList());
        return participants.stream()
                .map(one -> new SessionPage.Coming(
                        Objects.requireNonNull(cards.get(one.person())), one.guest(), one.agreed(), one.coming()))
                .toList();
    }

    private List<MethodItem> items(CircleId circle, Viewer viewer) {
        return methods.of(circle).stream()
                .map(method -> MethodItem.of(method, viewer.locale()))
                .toList();
    }

    private MethodItem item(Session session, Locale locale) {
        return methods.find(session.method(), session.circle())
                .map(one -> MethodItem.of(one, locale))
                .orElseGet(() -> new MethodItem(
                        session.method(),
                        methods.names(List.of(Methods.Use.of(session)), locale)
                                .getOrDefault(Methods.Use.of(session), ""),
                        1,
                        Circles.MOST_PEOPLE,
                        session.minutes(),
                        "low",
                        null));
    }
}
