package nl.zwerm.administration.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zwerm.expertise.Rehearsal.Load;

/**
 * The invitations that would have gone out, as people would have carried them. A dump tells of nobody who declined: an
 * invitation stays open until the question has an answer, or for seven days.
 */
final class Invitations {

    private static final Duration A_WEEK = Duration.ofDays(7);

    private record Sent(long person, Instant at, Instant until) {}

    private final Deque<Sent> lately = new ArrayDeque<>();
    private final Map<Long, Integer> received = new HashMap<>();
    private final Set<Long> couldBe = new HashSet<>();
    private final List<Integer> asked = new ArrayList<>();
    private int hits;

    /** What everybody carries at this moment who carries anything. */
    Map<Long, Load> loads(Instant now) {
        while (!lately.isEmpty() && !lately.getFirst().at().plus(A_WEEK).isAfter(now)) {
            lately.removeFirst();
        }
        var loads = new HashMap<Long, Load>();
        for (var sent : lately) {
            var load = loads.getOrDefault(sent.person(), Load.NONE);
            loads.put(sent.person(), new Load(load.open() + (sent.until().isAfter(now) ? 1 : 0), load.received() + 1));
        }
        return loads;
    }

    /** @param answeredAt when the question got its first answer */
    void send(Collection<Long> invited, Instant now, Instant answeredAt, Set<Long> answered, Collection<Long> people) {
        var week = now.plus(A_WEEK);
        for (var person : invited) {
            lately.addLast(new Sent(person, now, answeredAt.isBefore(week) ? answeredAt : week));
            received.merge(person, 1, Integer::sum);
        }
        couldBe.addAll(people);
        asked.add(invited.size());
        hits += invited.stream().anyMatch(answered::contains) ? 1 : 0;
    }

    /** Over all who were ever among those that could be asked. */
    double gini() {
        return Gini.of(
                couldBe.stream().map(person -> received.getOrDefault(person, 0)).toList());
    }

    int most() {
        return received.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    int people() {
        return received.size();
    }

    double perQuestion() {
        return asked.stream().mapToInt(Integer::intValue).average().orElse(0);
    }

    /** The part of the questions that somebody answered who had been invited. */
    double hitRate() {
        return asked.isEmpty() ? 0 : (double) hits / asked.size();
    }
}
