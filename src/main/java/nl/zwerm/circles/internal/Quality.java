package nl.zwerm.circles.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How sessions go, as those who were there say without their names; the circle sees its own, and nobody else does. */
@Service
@Transactional
public class Quality {

    /** So long after a session something can be said of it; only then it counts, so that nothing shown ever moves. */
    static final Duration OPEN = Duration.ofDays(7);

    /** More than a large circle that meets in twos every week brings together in two years. */
    private static final int MOST = 5_000;

    /** More than anybody sits in within a week. */
    private static final int MOST_GONE = 50;

    private static final int SHOWN = 6;

    private final QualityStore store;
    private final Sealer sealer;
    private final WhoWasThere whoWasThere;
    private final Clock clock;

    Quality(QualityStore store, Sealer sealer, WhoWasThere whoWasThere, Clock clock) {
        this.store = store;
        this.sealer = sealer;
        this.whoWasThere = whoWasThere;
        this.clock = clock;
    }

    /** Whether the viewer is asked how it went, or thanked since they said so. */
    public enum Asking {
        NOT,
        ASKED,
        THANKED
    }

    /** What a circle sees of itself; the trend last first. */
    public record Mirror(List<Trend.Stretch> trend, List<Signal> signals) {}

    @Transactional(readOnly = true)
    public Asking asking(CircleId circle, SessionId session, Viewer viewer) {
        return store.find(circle, session, viewer.id())
                .filter(this::isOpen)
                .map(over -> answers(over).has(viewer.id()) ? Asking.THANKED : Asking.ASKED)
                .orElse(Asking.NOT);
    }

    /** Those of which all is destroyed and that the viewer can still say something of. */
    @Transactional(readOnly = true)
    public Set<SessionId> askingOnceGone(Viewer viewer) {
        return store.listGone(viewer.id(), clock.instant().minus(OPEN), MOST_GONE).stream()
                .filter(this::isOpen)
                .filter(over -> !answers(over).has(viewer.id()))
                .map(QualityStore.Over::session)
                .collect(Collectors.toSet());
    }

    /** Each who was there says it once; saying it again changes nothing. */
    void say(CircleId circle, SessionId session, Taps taps, Viewer viewer) {
        var over = store.lock(circle, session, viewer.id())
                .filter(this::isOpen)
                .filter(found -> whoWasThere.is(circle, found.space(), found.alone(), viewer))
                .orElseThrow(NotFound::new);
        var before = answers(over);
        if (!before.has(viewer.id())) {
            var after = before.and(viewer.id(), taps);
            store.saveTaps(session, sealer.seal(over.circleSpace(), true, after.write(), place(session)));
        }
    }

    /** For one of the circle; whoever asks has shown that they are. */
    @Transactional(readOnly = true)
    public Mirror mirror(Circle circle) {
        var now = clock.instant();
        var past = store.listPast(circle.id(), Trend.since(now), now.minus(OPEN), MOST);
        var told = past.reversed().stream()
                .map(one -> new Trend.Told(one.closedAt(), answers(circle.space(), one.session(), one.taps())))
                .toList();
        var trend = Trend.of(told).reversed();
        var signals = Signal.of(past.stream()
                .map(one -> new Signal.Past(Optional.ofNullable(one.owner()), one.asked(), one.came(), one.extended()))
                .toList());
        return new Mirror(trend.stream().limit(SHOWN).toList(), signals);
    }

    private boolean isOpen(QualityStore.Over over) {
        return clock.instant().isBefore(until(over.closedAt()));
    }

    private static Instant until(Instant closedAt) {
        return closedAt.plus(OPEN);
    }

    private Answers answers(QualityStore.Over over) {
        return answers(over.circleSpace(), over.session(), over.taps());
    }

    private Answers answers(SpaceId space, SessionId session, @Nullable String sealed) {
        return sealed == null ? Answers.NONE : Answers.read(sealer.open(space, true, sealed, place(session)));
    }

    private static String place(SessionId session) {
        return "circles session " + session + " taps";
    }
}
