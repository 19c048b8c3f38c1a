package nl.zwerm.circles.internal;

import java.time.Duration;
import java.util.stream.Stream;
import nl.zwerm.circles.CirclesArrivals.Ahead;
import nl.zwerm.circles.CirclesArrivals.Begun;
import nl.zwerm.notifications.Notifications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in circles as they stand, without letters about what was long ago. */
@Service
@Transactional
public class ArrivingCircles {

    private static final Duration THOUGHT_OVER = Duration.ofDays(2);

    private final Circles circles;
    private final Planning planning;
    private final Notifications notifications;

    ArrivingCircles(Circles circles, Planning planning, Notifications notifications) {
        this.circles = circles;
        this.planning = planning;
        this.notifications = notifications;
    }

    public void take(Begun begun) {
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
        for (Ahead ahead : begun.ahead()) {
            var session = planning.keep(circles.requireSeated(id, begun.founder()), ahead);
            notifications.forget(session.path());
        }
    }
}
