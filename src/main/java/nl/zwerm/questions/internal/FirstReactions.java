package nl.zwerm.questions.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zwerm.people.Viewer;
import nl.zwerm.questions.QuestionFigures;
import nl.zwerm.questions.internal.FirstReactionStore.Figure;
import nl.zwerm.questions.internal.FirstReactionStore.Reaction;
import nl.zwerm.questions.internal.KaplanMeier.Watched;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.SpaceFigure;
import nl.zwerm.spaces.SpaceId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How soon somebody reacts to a question in a space. Made once a week and kept, so that no two figures a day apart tell
 * of one question; only where five colleagues asked and five reacted first. What was asked under no name is not counted,
 * nor is a reaction under none, which may be the asker's own, nor what is confidential. A question that was closed without
 * any waited no longer than until then.
 */
@Component
public class FirstReactions implements SpaceFigure {

    private static final Duration LATELY = Duration.ofDays(90);
    private static final int MOST = 100_000;

    private final FirstReactionStore store;
    private final Clock clock;

    FirstReactions(FirstReactionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    public void publish() {
        var now = clock.instant();
        var figures = store.listSince(now.minus(LATELY), MOST).stream()
                .collect(Collectors.groupingBy(Reaction::space))
                .entrySet()
                .stream()
                .flatMap(space -> figure(space.getKey(), space.getValue(), now).stream())
                .toList();
        store.replaceAll(figures, now);
    }

    @Override
    public Optional<Said> of(SpaceId space, Viewer viewer) {
        return store.find(space).map(FirstReactions::sentence);
    }

    private static Optional<Figure> figure(long space, List<Reaction> reactions, Instant now) {
        long askers = reactions.stream().map(Reaction::asker).distinct().count();
        long reactors = reactions.stream()
                .filter(one -> one.reactor() != null)
                .map(Reaction::reactor)
                .distinct()
                .count();
        if (Math.min(askers, reactors) < QuestionFigures.FEWEST) {
            return Optional.empty();
        }
        var curve = KaplanMeier.of(reactions.stream()
                .map(one -> {
                    var until = one.reactedAt() == null ? one.watchedUntil(now) : one.reactedAt();
                    return new Watched(
                            Duration.between(one.askedAt(), until).toSeconds() / 60.0, one.reactedAt() != null);
                })
                .toList());
        return Optional.of(new Figure(
                space,
                reactions.size(),
                minutes(curve.median()),
                minutes(curve.medianFrom()),
                minutes(curve.medianTo())));
    }

    private static int minutes(OptionalDouble time) {
        return time.isEmpty() ? Figure.UNKNOWN : Math.max(1, (int) Math.round(time.getAsDouble()));
    }

    /** How far it may be off is said where that is another word than half of them. */
    private static Said sentence(Figure figure) {
        if (figure.median() == Figure.UNKNOWN) {
            return new Said("questions.first-reaction.unknown", Map.of("count", figure.questions()));
        }
        var median = Time.of(figure.median());
        var others = Stream.of(figure.from(), figure.to())
                .map(Time::of)
                .filter(time -> !time.equals(median))
                .toList();
        var with = new HashMap<String, Object>();
        with.put("count", figure.questions());
        median.put("median", with);
        (others.isEmpty() ? Time.NONE : others.getFirst()).put("also", with);
        (others.size() < 2 ? Time.NONE : others.getLast()).put("or", with);
        return new Said("questions.first-reaction", with);
    }

    /** Minutes, hours or days, whichever a person would say; {@code longer} where it cannot be told how long. */
    private record Time(String unit, long number) {

        static final Time NONE = new Time("none", 0);

        static Time of(int minutes) {
            if (minutes == Figure.UNKNOWN) {
                return new Time("longer", 0);
            }
            if (minutes < 90) {
                return new Time("minutes", minutes);
            }
            return minutes < 36 * 60
                    ? new Time("hours", Math.round(minutes / 60.0))
                    : new Time("days", Math.round(minutes / 1440.0));
        }

        void put(String name, Map<String, Object> with) {
            with.put(name, number);
            with.put(name + "Unit", unit);
        }
    }
}
