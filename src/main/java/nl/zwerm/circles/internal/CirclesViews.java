package nl.zwerm.circles.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages show that are nobody's circle in particular. */
@Component
@Transactional(readOnly = true)
class CirclesViews {

    private static final int MOST_CIRCLES = 50;
    private static final int MOST_AHEAD = 20;

    /** What was planned and never began stands that much longer among what is ahead. */
    private static final Duration LINGERS = Duration.ofHours(12);

    private final CircleStore circles;
    private final SessionStore sessions;
    private final Rooms rooms;
    private final CircleTexts texts;
    private final Methods methods;
    private final OutcomeViews outcomes;
    private final Proposals proposals;
    private final Quality quality;
    private final Spaces spaces;
    private final Clock clock;

    CirclesViews(
            CircleStore circles,
            SessionStore sessions,
            Rooms rooms,
            CircleTexts texts,
            Methods methods,
            OutcomeViews outcomes,
            Proposals proposals,
            Quality quality,
            Spaces spaces,
            Clock clock) {
        this.circles = circles;
        this.sessions = sessions;
        this.rooms = rooms;
        this.texts = texts;
        this.methods = methods;
        this.outcomes = outcomes;
        this.proposals = proposals;
        this.quality = quality;
        this.spaces = spaces;
        this.clock = clock;
    }

    CirclesPage index(Viewer viewer) {
        var mine = circles.listOf(viewer.id(), MOST_CIRCLES);
        var ahead = sessions.listAhead(viewer.id(), clock.instant().minus(LINGERS), MOST_AHEAD);
        var visited = sessions.listVisited(viewer.id(), MOST_AHEAD);
        if (mine.isEmpty() && ahead.isEmpty() && visited.isEmpty()) {
            return new CirclesPage(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    outcomes.waiting(null, viewer),
                    outcomes.any(viewer),
                    proposals.any(viewer));
        }
        var inside = Set.copyOf(spaces.readable(viewer));
        mine = mine.stream()
                .filter(one -> inside.contains(one.circle().space()))
                .toList();
        ahead = goingOn(
                ahead.stream()
                        .filter(one -> inside.contains(one.session().space()))
                        .toList(),
                viewer);
        var waits = rooms.waiting(viewer, () -> inside).stream()
                .collect(Collectors.toMap(Rooms.Waiting::session, Rooms.Waiting::until));
        visited = visited.stream().filter(one -> one.among(inside)).toList();
        texts.prepare(mine.stream().map(CircleStore.Mine::circle).toList());
        var used = methods.names(
                Stream.concat(
                                mine.stream().map(one -> use(one.circle())),
                                Stream.concat(
                                                ahead.stream().map(SessionStore.Mine::session),
                                                visited.stream().map(SessionStore.Visited::session))
                                        .map(Methods.Use::of))
                        .toList(),
                viewer.locale());
        var names = mine.stream().collect(Collectors.toMap(one -> one.circle().id(), one -> texts.name(one.circle())));
        return new CirclesPage(
                waiting(mine, ahead, names),
                ahead(ahead, names, used, waits),
                visited(visited, used, viewer),
                items(mine, used),
                outcomes.waiting(null, viewer),
                outcomes.any(viewer),
                proposals.any(viewer));
    }

    NewCirclePage fresh(String method, Viewer viewer) {
        return page(CircleForm.fresh(method, Circles.token()), Pick.SEVERAL, List.of(), Errors.NONE, viewer);
    }

    NewCirclePage again(CircleForm form, Circles.Outcome.Mend mend, Viewer viewer) {
        return page(form, mend.pick(), mend.warned(), mend.errors(), viewer);
    }

    private static Methods.Use use(Circle circle) {
        return new Methods.Use(circle.method(), circle.id());
    }

    private NewCirclePage page(CircleForm form, Pick pick, List<Said> warned, Errors errors, Viewer viewer) {
        return new NewCirclePage(
                form,
                pick,
                methods.all().stream()
                        .map(one -> MethodItem.of(one, viewer.locale()))
                        .toList(),
                Stream.of(Rhythm.values()).map(Rhythm::word).toList(),
                warned,
                errors);
    }

    private static List<CirclesPage.Waiting> waiting(
            List<CircleStore.Mine> mine, List<SessionStore.Mine> ahead, Map<CircleId, String> names) {
        var waiting = new ArrayList<CirclesPage.Waiting>();
        mine.stream()
                .filter(one -> !one.own().agreed())
                .forEach(one -> waiting.add(new CirclesPage.Waiting(
                        Circles.agreementPath(one.circle().id()),
                        names.get(one.circle().id()),
                        null)));
        ahead.stream()
                .filter(one -> one.own().guest() && !one.own().agreed())
                .forEach(one -> waiting.add(new CirclesPage.Waiting(
                        one.session().path() + "/agreement", null, one.session().startsAt())));
        return waiting;
    }

    private List<SessionStore.Mine> goingOn(List<SessionStore.Mine> ahead, Viewer viewer) {
        var open = rooms.byNow(ahead.stream().map(SessionStore.Mine::session).toList(), viewer).stream()
                .filter(session -> session.state() != Session.State.CLOSED)
                .map(Session::id)
                .collect(Collectors.toSet());
        return ahead.stream().filter(one -> open.contains(one.session().id())).toList();
    }

    private List<CirclesPage.Ahead> ahead(
            List<SessionStore.Mine> ahead,
            Map<CircleId, String> names,
            Map<Methods.Use, String> used,
            Map<SessionId, Instant> waits) {
        return ahead.stream()
                .map(one -> new CirclesPage.Ahead(
                        one.session().path(),
                        names.get(one.session().circle()),
                        used.getOrDefault(Methods.Use.of(one.session()), ""),
                        one.session().startsAt(),
                        one.session().spread(),
                        !one.session().planned(),
                        waits.get(one.session().id()),
                        one.own().coming()))
                .toList();
    }

    private List<CirclesPage.Visited> visited(
            List<SessionStore.Visited> visited, Map<Methods.Use, String> used, Viewer viewer) {
        boolean anyGone = visited.stream().anyMatch(SessionStore.Visited::gone);
        Set<SessionId> asking = anyGone ? quality.askingOnceGone(viewer) : Set.of();
        return visited.stream()
                .map(one -> new CirclesPage.Visited(
                        one.session().path(),
                        used.getOrDefault(Methods.Use.of(one.session()), ""),
                        one.session().startsAt(),
                        one.gone(),
                        asking.contains(one.session().id())))
                .toList();
    }

    private List<CirclesPage.Mine> items(List<CircleStore.Mine> mine, Map<Methods.Use, String> used) {
        return mine.stream()
                .map(CircleStore.Mine::circle)
                .map(circle -> new CirclesPage.Mine(
                        circle.path(),
                        texts.name(circle),
                        texts.purpose(circle),
                        used.getOrDefault(use(circle), ""),
                        circle.rhythm().word()))
                .toList();
    }
}
