package nl.zwerm.circles.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.zwerm.circles.CirclesArrivals.Ahead;
import nl.zwerm.circles.CirclesArrivals.Begun;
import nl.zwerm.circles.CirclesArrivals.Behind;
import nl.zwerm.circles.CirclesArrivals.Deed;
import nl.zwerm.circles.CirclesArrivals.Own;
import nl.zwerm.circles.CirclesArrivals.Sat;
import nl.zwerm.circles.internal.Rooms.Done;
import nl.zwerm.circles.methods.Draft;
import nl.zwerm.circles.methods.Draft.Texts;
import nl.zwerm.circles.methods.Kind;
import nl.zwerm.circles.room.Act;
import nl.zwerm.circles.room.Room;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in circles as they stand, without letters about what was long ago. */
@Service
@Transactional
public class ArrivingCircles {

    private static final Duration THOUGHT_OVER = Duration.ofDays(2);

    private final Circles circles;
    private final Planning planning;
    private final Rooms rooms;
    private final ArrivingOutcomes outcomes;
    private final Notifications notifications;
    private final Methods methods;
    private final OwnMethodStore ownMethods;

    ArrivingCircles(
            Circles circles,
            Planning planning,
            Rooms rooms,
            ArrivingOutcomes outcomes,
            Notifications notifications,
            Methods methods,
            OwnMethodStore ownMethods) {
        this.outcomes = outcomes;
        this.circles = circles;
        this.planning = planning;
        this.rooms = rooms;
        this.notifications = notifications;
        this.methods = methods;
        this.ownMethods = ownMethods;
    }

    public void take(Begun begun, List<Own> own) {
        var id = circles.keep(
                new Circles.Beginning(
                        begun.founder(),
                        begun.others(),
                        begun.name(),
                        begun.purpose(),
                        begun.method(),
                        Rhythm.ofWord(begun.rhythm())),
                Circles.token(),
                begun.at());
        Stream.concat(Stream.of(begun.founder()), begun.others().stream())
                .filter(person -> !begun.hesitate().contains(person))
                .forEach(person -> circles.agree(id, person, begun.at().plus(THOUGHT_OVER)));
        own.forEach(one -> adopt(circles.requireSeated(id, begun.founder()), one, begun));
        for (Ahead ahead : begun.ahead()) {
            plan(id, begun.founder(), ahead);
        }
        for (Sat sat : begun.sat()) {
            var session = plan(id, begun.founder(), new Ahead(sat.startedAt(), sat.place(), List.of()));
            rooms.take(session.id(), played(begun, sat));
        }
    }

    public void take(Behind behind) {
        outcomes.take(behind);
    }

    private void adopt(Circle circle, Own own, Begun begun) {
        var id = OwnMethodId.next();
        var example = methods.found(own.of()).orElseThrow().method();
        var at = begun.at().plus(THOUGHT_OVER);
        var made = methods.adopt(
                id,
                Draft.of(example).named(new Texts(own.nl(), own.en())),
                example,
                circle,
                begun.founder(),
                Circles.token(),
                at);
        if (own.shared()) {
            ownMethods.share(id, made, new OwnMethod.Sharing(begun.founder(), at, 1));
        }
    }

    private Session plan(CircleId id, PersonId founder, Ahead ahead) {
        var session = planning.keep(circles.requireSeated(id, founder), ahead);
        notifications.forget(session.path());
        return session;
    }

    private static List<Done> played(Begun begun, Sat sat) {
        var acts = new ArrayList<Act>();
        acts.add(new Act.Enter(begun.founder()));
        begun.others().forEach(person -> acts.add(new Act.Enter(person)));
        acts.add(new Act.Offer(sat.brings(), true, false, false, false, false, 0));
        acts.add(new Act.Offer(sat.leads(), false, true, false, false, false, 0));
        acts.add(new Act.Begin(begun.founder()));
        return Stream.concat(
                        acts.stream().map(act -> new Done(sat.startedAt(), _ -> act)),
                        sat.deeds().stream()
                                .map(deed -> new Done(sat.startedAt().plus(deed.after()), room -> act(deed, room))))
                .toList();
    }

    private static Act act(Deed deed, Room room) {
        return switch (deed.what()) {
            case "ready" -> new Act.Ready(deed.by(), true);
            case "next" -> new Act.Next(deed.by(), false);
            default -> write(deed, Kind.valueOf(deed.what().toUpperCase(Locale.ROOT)), room);
        };
    }

    /** An answer is to the last question. */
    private static Act write(Deed deed, Kind kind, Room room) {
        var target = kind == Kind.ANSWER
                ? room.entries().reversed().stream()
                        .filter(entry -> entry.kind() == Kind.QUESTION)
                        .map(Room.Entry::id)
                        .findFirst()
                        .orElseThrow()
                : null;
        return new Act.Write(deed.by(), kind, deed.text(), target, null, Circles.token());
    }
}
