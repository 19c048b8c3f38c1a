package nl.zwerm.circles.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zwerm.circles.CirclesArrivals.Ahead;
import nl.zwerm.circles.CirclesArrivals.Behind;
import nl.zwerm.circles.CirclesArrivals.Kept;
import nl.zwerm.circles.internal.OutcomeText.Action;
import nl.zwerm.circles.methods.Method.Role;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Component;

/** Takes in sessions that are over, of which nothing is left but what somebody kept. */
@Component
class ArrivingOutcomes {

    private static final int MOST_CIRCLES = 100;

    private final CircleStore circles;
    private final Planning planning;
    private final SessionStore sessions;
    private final RoomStore rooms;
    private final Outcomes outcomes;
    private final OutcomeStore fellows;
    private final Proposals proposals;
    private final Spaces spaces;
    private final Notifications notifications;

    ArrivingOutcomes(
            CircleStore circles,
            Planning planning,
            SessionStore sessions,
            RoomStore rooms,
            Outcomes outcomes,
            OutcomeStore fellows,
            Proposals proposals,
            Spaces spaces,
            Notifications notifications) {
        this.circles = circles;
        this.planning = planning;
        this.sessions = sessions;
        this.rooms = rooms;
        this.outcomes = outcomes;
        this.fellows = fellows;
        this.proposals = proposals;
        this.spaces = spaces;
        this.notifications = notifications;
    }

    void take(Behind behind) {
        var circle = circles.listOf(behind.founder(), MOST_CIRCLES).stream()
                .map(CircleStore.Mine::circle)
                .filter(one ->
                        one.founder().equals(behind.founder()) && one.method().equals(behind.method()))
                .findFirst()
                .orElseThrow();
        var session = planning.keep(circle, new Ahead(behind.startsAt(), "", List.of()));
        notifications.forget(session.path());
        var closed = behind.startsAt().plus(Duration.ofMinutes(behind.minutes()));
        sessions.markHeld(session.id(), behind.startsAt(), closed);
        rooms.saveAttended(
                session.id(),
                sessions.listParticipants(session.id(), Circles.MOST_PEOPLE).stream()
                        .collect(Collectors.toMap(Participant::person, _ -> behind.minutes())));
        rooms.saveRoles(session.id(), Map.of(behind.owner(), Role.OWN.name()));
        spaces.release(session.space());
        outcomes.keep(
                session.id(), behind.owner(), text(behind.outcome()), LocalDate.ofInstant(closed, ZoneOffset.UTC));
        behind.proposed()
                .forEach(one -> proposals.keep(
                        session.id(),
                        behind.owner(),
                        fellows.listFellows(session.id(), behind.owner()),
                        ProposalText.of(one.title(), one.body(), List.of(), false),
                        one.at()));
    }

    private static OutcomeText text(Kept kept) {
        return new OutcomeText(
                kept.question(),
                kept.restated(),
                kept.insights(),
                kept.advice(),
                IntStream.range(0, kept.actions().size())
                        .mapToObj(number -> {
                            var doing = kept.actions().get(number);
                            return new Action(number, doing.text(), doing.day(), doing.done(), null, null);
                        })
                        .toList(),
                null,
                List.of(),
                List.of());
    }
}
