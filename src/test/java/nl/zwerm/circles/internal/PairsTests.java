package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import nl.zwerm.circles.internal.Pairs.Pair;
import nl.zwerm.people.PersonId;
import org.junit.jupiter.api.Test;

class PairsTests {

    private static final int GAMES = 300;

    @Test
    void nobodyMeetsAnybodyTwiceBeforeTheyMetAllOthers() {
        for (int seed = 0; seed < GAMES; seed++) {
            var random = new Random(seed);
            var before = new ArrayList<Pair>();
            for (int week = 0; week < 12; week++) {
                var people = people(2 + random.nextInt(8), random);
                var drawn = Pairs.draw(people, before, (_, _) -> false);
                assertOnce(drawn);
                for (var pair : drawn) {
                    assertThat(leastOf(pair.one(), people, before)).isEqualTo(count(pair, before));
                    assertThat(leastOf(pair.other(), people, before)).isEqualTo(count(pair, before));
                }
                before.addAll(drawn);
            }
        }
    }

    @Test
    void asManyMeetAsCan() {
        for (int seed = 0; seed < GAMES; seed++) {
            var random = new Random(seed);
            var people = people(1 + random.nextInt(9), random);
            var apart = new HashSet<Pair>();
            for (var one : people) {
                people.stream()
                        .filter(other -> !other.equals(one) && random.nextInt(10) < 6)
                        .forEach(other -> apart.add(Pair.of(one, other)));
            }
            var drawn = Pairs.draw(people, List.of(), (one, other) -> apart.contains(Pair.of(one, other)));
            assertOnce(drawn);
            assertThat(drawn).noneMatch(apart::contains);
            assertThat(drawn).as("game %s", seed).hasSize(most(people, apart));
        }
    }

    @Test
    void fourMeetAllOthersInThreeWeeks() {
        var people = people(4, new Random(1));
        var before = new ArrayList<Pair>();
        for (int week = 0; week < 3; week++) {
            before.addAll(Pairs.draw(people, before, (_, _) -> false));
        }
        assertThat(before).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void whoIsNamedFirstIsPairedFirst() {
        var people = people(3, new Random(1));
        var drawn = Pairs.draw(people, List.of(), (_, _) -> false);
        assertThat(drawn).hasSize(1);
        assertThat(drawn.iterator().next())
                .satisfies(pair -> assertThat(List.of(pair.one(), pair.other())).contains(people.getFirst()));
    }

    @Test
    void thoseWhoAreKeptApartDoNotKeepAnybodyWaiting() {
        var people = people(3, new Random(1));
        var lead = people.get(0);
        var report = people.get(1);
        var third = people.get(2);
        var before = List.of(Pair.of(lead, third));
        var drawn = Pairs.draw(List.of(lead, third), before, (_, _) -> false);
        assertThat(drawn).containsExactly(Pair.of(lead, third));
        assertThat(Pairs.draw(people, before, (one, other) -> one.equals(lead) && other.equals(report)))
                .containsExactly(Pair.of(report, third));
    }

    @Test
    void nobodyAndOneMeetNobody() {
        assertThat(Pairs.draw(List.of(), List.of(), (_, _) -> false)).isEmpty();
        assertThat(Pairs.draw(people(1, new Random(1)), List.of(), (_, _) -> false))
                .isEmpty();
        var twice = PersonId.of(7L);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Pairs.draw(List.of(twice, twice), List.of(), (_, _) -> false));
    }

    @Test
    void manyAreDrawnAtOnce() {
        var people = people(400, new Random(3));
        assertThat(Pairs.draw(people, List.of(), (_, _) -> false)).hasSize(200);
    }

    private static void assertOnce(Set<Pair> drawn) {
        var all = drawn.stream()
                .flatMap(pair -> List.of(pair.one(), pair.other()).stream())
                .toList();
        assertThat(all).doesNotHaveDuplicates();
    }

    private static long count(Pair pair, List<Pair> before) {
        return before.stream().filter(pair::equals).count();
    }

    private static long leastOf(PersonId person, List<PersonId> people, List<Pair> before) {
        return people.stream()
                .filter(other -> !other.equals(person))
                .mapToLong(other -> count(Pair.of(person, other), before))
                .min()
                .orElse(0);
    }

    /** By trying all. */
    private static int most(List<PersonId> people, Set<Pair> apart) {
        if (people.size() < 2) {
            return 0;
        }
        var first = people.getFirst();
        var others = people.subList(1, people.size());
        int most = most(others, apart);
        for (var other : others) {
            if (!apart.contains(Pair.of(first, other))) {
                var rest = others.stream().filter(one -> !one.equals(other)).toList();
                most = Math.max(most, 1 + most(rest, apart));
            }
        }
        return most;
    }

    private static List<PersonId> people(int count, Random random) {
        var people = new ArrayList<>(
                LongStream.rangeClosed(1, count).mapToObj(PersonId::of).toList());
        Collections.shuffle(people, random);
        return people;
    }
}
