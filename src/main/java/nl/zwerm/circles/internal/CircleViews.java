package nl.zwerm.circles.internal;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.zwerm.circles.internal.CirclePage.Inviting;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of a circle show to one of its own. */
@Component
@Transactional(readOnly = true)
class CircleViews {

    private static final int MOST_SESSIONS = 40;

    /** Long enough to see whose turn it is. */
    private static final int LATELY = 8;

    private final Circles circles;
    private final SessionStore sessions;
    private final Rooms rooms;
    private final CircleTexts texts;
    private final Methods methods;
    private final OutcomeViews outcomes;
    private final CommitmentViews commitments;
    private final Quality quality;
    private final Apart apart;
    private final Spaces spaces;
    private final People people;
    private final Clock clock;

    CircleViews(
            Circles circles,
            SessionStore sessions,
            Rooms rooms,
            CircleTexts texts,
            Methods methods,
            OutcomeViews outcomes,
            CommitmentViews commitments,
            Quality quality,
            Apart apart,
            Spaces spaces,
            People people,
            Clock clock) {
        this.circles = circles;
        this.sessions = sessions;
        this.rooms = rooms;
        this.texts = texts;
        this.methods = methods;
        this.outcomes = outcomes;
        this.commitments = commitments;
        this.quality = quality;
        this.apart = apart;
        this.spaces = spaces;
        this.people = people;
        this.clock = clock;
    }

    CirclePage show(CircleId id, Inviting inviting, Viewer viewer) {
        return show(id, inviting, null, Errors.NONE, viewer);
    }

    /** With what was typed about the circle itself, where that must be mended. */
    CirclePage show(CircleId id, AboutForm typed, Errors errors, Viewer viewer) {
        return show(id, Inviting.NOBODY, typed, errors, viewer);
    }

    private CirclePage show(CircleId id, Inviting inviting, @Nullable AboutForm typed, Errors errors, Viewer viewer) {
        var circle = circles.require(id, viewer);
        var seats = circles.seats(id);
        var own = Circles.own(seats, viewer);
        var held = rooms.byNow(sessions.listOf(id, viewer.id(), MOST_SESSIONS), viewer);
        var now = clock.instant();
        Predicate<Session> ahead = session -> !session.over(now);
        return new CirclePage(
                id,
                texts.name(circle),
                texts.purpose(circle),
                methods.find(circle.method(), id)
                        .map(method -> MethodItem.of(method, viewer.locale()))
                        .orElse(null),
                circle.rhythm().word(),
                own.agreed(),
                Circles.mayEnd(circle, seats, viewer),
                circles.nextDraw(id).orElse(null),
                roster(circle, seats, viewer),
                held(held.reversed().stream().filter(ahead).toList(), Set.of(), Map.of(), viewer),
                sessions.listWithout(id, viewer.id(), now, MOST_SESSIONS),
                held(
                        held.stream().filter(ahead.negate()).toList(),
                        sessions.listAttended(id, viewer.id(), MOST_SESSIONS),
                        outcomes.of(id, viewer),
                        viewer),
                outcomes.waiting(id, viewer),
                commitments.open(id, viewer),
                mirror(quality.mirror(circle)),
                inviting,
                new CirclePage.About(
                        typed == null ? form(circle) : typed,
                        List.of(Rhythm.values()).stream().map(Rhythm::word).toList(),
                        errors));
    }

    private AboutForm form(Circle circle) {
        return new AboutForm(
                texts.name(circle), texts.purpose(circle), circle.rhythm().word(), circle.version());
    }

    private static CirclePage.Mirror mirror(Quality.Mirror mirror) {
        return new CirclePage.Mirror(
                mirror.trend().stream()
                        .map(stretch -> new CirclePage.Stretch(
                                stretch.from(),
                                stretch.to(),
                                stretch.sessions(),
                                List.of(stretch.heard(), stretch.steps(), stretch.useful(), stretch.dared())))
                        .toList(),
                mirror.signals().stream().map(Signal::word).toList());
    }

    AgreementPage agreement(CircleId id, Errors errors, Viewer viewer) {
        var circle = circles.require(id, viewer);
        var seats = circles.seats(id);
        var seated = seats.stream().map(Seat::person).toList();
        var cards = people.cardsById(seated);
        boolean agreed = Circles.own(seats, viewer).agreed();
        return new AgreementPage(
                circle.path(),
                texts.name(circle),
                Agreement.VERSION,
                Agreement.PARTS,
                circle.rhythm().word(),
                agreed,
                !agreed && apart.anyOf(seated, viewer),
                seats.stream()
                        .map(seat -> new AgreementPage.Yes(
                                card(cards, seat.person()), seat.agreedVersion(), seat.agreedAt()))
                        .sorted(Comparator.comparing(yes -> yes.card().name(), String.CASE_INSENSITIVE_ORDER))
                        .toList(),
                errors);
    }

    private List<CirclePage.Sitting> roster(Circle circle, List<Seat> seats, Viewer viewer) {
        var cards = people.cardsById(seats.stream().map(Seat::person).toList());
        var resting = spaces.resting(circle.space(), viewer);
        var lately = sessions.listLately(circle.id(), viewer.id(), LATELY).stream()
                .collect(Collectors.toMap(SessionStore.Lately::person, CircleViews::lately));
        return seats.stream()
                .map(seat -> new CirclePage.Sitting(
                        card(cards, seat.person()),
                        seat.agreed(),
                        seat.agreedAt(),
                        resting.contains(seat.person()),
                        seat.person().equals(viewer.id()),
                        lately.get(seat.person())))
                .sorted(Comparator.comparing(sitting -> sitting.card().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static CirclePage.Lately lately(SessionStore.Lately one) {
        return new CirclePage.Lately(one.asked(), one.came(), one.led(), one.brought());
    }

    private List<CirclePage.Held> held(
            List<Session> sessions, Set<SessionId> attended, Map<SessionId, CirclePage.Outcome> kept, Viewer viewer) {
        Set<SpaceId> inside = sessions.isEmpty() ? Set.of() : Set.copyOf(spaces.readable(viewer));
        boolean anyGone = sessions.stream().anyMatch(session -> !inside.contains(session.space()));
        Set<SessionId> asking = anyGone ? quality.askingOnceGone(viewer) : Set.of();
        var names = methods.names(sessions.stream().map(Methods.Use::of).toList(), viewer.locale());
        return sessions.stream()
                .map(session -> new CirclePage.Held(
                        session.path(),
                        names.getOrDefault(Methods.Use.of(session), ""),
                        session.startsAt(),
                        session.spread(),
                        session.minutes(),
                        session.state() == Session.State.RUNNING,
                        !inside.contains(session.space()),
                        asking.contains(session.id()),
                        attended.contains(session.id()),
                        kept.get(session.id())))
                .toList();
    }

    private static PersonCard card(Map<PersonId, PersonCard> cards, PersonId person) {
        return Objects.requireNonNull(cards.get(person));
    }
}
