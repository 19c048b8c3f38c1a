package nl.zwerm.circles.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * How a circle says that its sessions go, for itself alone (DOMAIN 1.18): sessions are taken together until five different
 * people have answered, each calendar year for itself. What was shown once never changes, since only sessions count that
 * nobody can speak about any more, and where a stretch begins depends on nothing that comes later.
 */
final class Trend {

    static final int FEWEST = 5;

    private Trend() {}

    /** What was said of one session. */
    record Told(Instant at, Answers answers) {}

    /** Sessions taken together: the means of what was said, of 1 to 5. */
    public record Stretch(
            Instant from, Instant to, int sessions, double heard, double steps, double useful, double dared) {}

    /** In the order of time; the last ones may still be too few to show. */
    static List<Stretch> of(List<Told> sessions) {
        var stretches = new ArrayList<Stretch>();
        var together = new ArrayList<Told>();
        Set<Long> people = new HashSet<>();
        for (var told : sessions) {
            if (!together.isEmpty() && year(together.getFirst().at()) != year(told.at())) {
                together.clear();
                people.clear();
            }
            together.add(told);
            people.addAll(told.answers().people());
            if (people.size() >= FEWEST) {
                stretches.add(stretch(together));
                together.clear();
                people.clear();
            }
        }
        return stretches;
    }

    /** The beginning of the year before: no year is ever looked at in part from its beginning on. */
    static Instant since(Instant now) {
        return OffsetDateTime.of(year(now) - 1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                .toInstant();
    }

    private static int year(Instant at) {
        return at.atOffset(ZoneOffset.UTC).getYear();
    }

    private static Stretch stretch(List<Told> together) {
        var taps = together.stream()
                .flatMap(told -> told.answers().taps().stream())
                .toList();
        return new Stretch(
                together.getFirst().at(),
                together.getLast().at(),
                together.size(),
                mean(taps, Taps::heard),
                mean(taps, Taps::steps),
                mean(taps, Taps::useful),
                mean(taps, Taps::dared));
    }

    private static double mean(List<Taps> taps, ToIntFunction<Taps> of) {
        return Math.round(taps.stream().mapToInt(of).average().orElseThrow() * 10) / 10.0;
    }
}
