package nl.zwerm.circles.internal;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import nl.zwerm.people.PersonId;

/**
 * Draws who meets whom in twos. Nobody meets the same colleague again before they have met all others they could meet;
 * within that as many meet as can (a matching that no other beats, after Edmonds).
 */
final class Pairs {

    private static final int NOBODY = -1;

    /** Two who meet; {@code one} is the lower number. */
    record Pair(PersonId one, PersonId other) {

        static Pair of(PersonId one, PersonId other) {
            return one.value() < other.value() ? new Pair(one, other) : new Pair(other, one);
        }
    }

    private final List<PersonId> people;
    private final int[][] met;
    private final boolean[][] mayMeet;

    private Pairs(List<PersonId> people, int[][] met, boolean[][] mayMeet) {
        this.people = people;
        this.met = met;
        this.mayMeet = mayMeet;
    }

    /**
     * Those who are named first are paired first where not all can be: put first whoever sat out last time.
     *
     * @param before every meeting there was, as often as it was
     * @param apart two who are never drawn together
     */
    static Set<Pair> draw(List<PersonId> people, Collection<Pair> before, BiPredicate<PersonId, PersonId> apart) {
        int size = people.size();
        var numbers = new HashMap<PersonId, Integer>();
        people.forEach(person -> numbers.putIfAbsent(person, numbers.size()));
        if (numbers.size() != size) {
            throw new IllegalArgumentException("somebody is named twice");
        }
        var mayMeet = new boolean[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < one; other++) {
                boolean may = !apart.test(people.get(one), people.get(other))
                        && !apart.test(people.get(other), people.get(one));
                mayMeet[one][other] = may;
                mayMeet[other][one] = may;
            }
        }
        return new Pairs(people, counts(numbers, before), mayMeet).match();
    }

    private static int[][] counts(Map<PersonId, Integer> numbers, Collection<Pair> before) {
        var met = new int[numbers.size()][numbers.size()];
        for (var pair : before) {
            var one = numbers.get(pair.one());
            var other = numbers.get(pair.other());
            if (one != null && other != null) {
                met[one][other]++;
                met[other][one]++;
            }
        }
        return met;
    }

    /** Neither has anybody left whom they met less often. */
    private boolean[][] allowed() {
        int size = people.size();
        var least = new int[size];
        for (int one = 0; one < size; one++) {
            least[one] = Integer.MAX_VALUE;
            for (int other = 0; other < size; other++) {
                if (mayMeet[one][other]) {
                    least[one] = Math.min(least[one], met[one][other]);
                }
            }
        }
        var allowed = new boolean[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                allowed[one][other] =
                        mayMeet[one][other] && met[one][other] <= least[one] && met[one][other] <= least[other];
            }
        }
        return allowed;
    }

    private Set<Pair> match() {
        var mates = new Matching(allowed()).mates();
        var pairs = new LinkedHashSet<Pair>();
        for (int one = 0; one < mates.length; one++) {
            if (mates[one] > one) {
                pairs.add(Pair.of(people.get(one), people.get(mates[one])));
            }
        }
        return pairs;
    }

    /** A largest matching: paths on which every other step is a pair are grown, and odd rings shrunk to their base. */
    private static final class Matching {

        private final boolean[][] edges;
        private final int size;
        private final int[] mates;
        private final int[] parents;
        private final int[] bases;
        private final boolean[] reached;
        private final boolean[] inRing;

        Matching(boolean[][] edges) {
            this.edges = edges;
            size = edges.length;
            mates = new int[size];
            parents = new int[size];
            bases = new int[size];
            reached = new boolean[size];
            inRing = new boolean[size];
            Arrays.fill(mates, NOBODY);
        }

        int[] mates() {
            for (int root = 0; root < size; root++) {
                if (mates[root] == NOBODY) {
                    turnOver(findEnd(root));
                }
            }
            return mates;
        }

        private void turnOver(int end) {
            int at = end;
            while (at != NOBODY) {
                int parent = parents[at];
                int next = mates[parent];
                mates[at] = parent;
                mates[parent] = at;
                at = next;
            }
        }

        /** Somebody without a mate to whom such a path leads from the root, if there is one. */
        private int findEnd(int root) {
            Arrays.fill(reached, false);
            Arrays.fill(parents, NOBODY);
            Arrays.setAll(bases, number -> number);
            reached[root] = true;
            var queue = new ArrayDeque<Integer>(List.of(root));
            while (!queue.isEmpty()) {
                int at = queue.remove();
                for (int to = 0; to < size; to++) {
                    if (!edges[at][to] || bases[at] == bases[to] || mates[at] == to) {
                        continue;
                    }
                    if (to == root || mates[to] != NOBODY && parents[mates[to]] != NOBODY) {
                        shrink(at, to, queue);
                    } else if (parents[to] == NOBODY) {
                        parents[to] = at;
                        if (mates[to] == NOBODY) {
                            return to;
                        }
                        reached[mates[to]] = true;
                        queue.add(mates[to]);
                    }
                }
            }
            return NOBODY;
        }

        private void shrink(int at, int to, ArrayDeque<Integer> queue) {
            int base = sharedBase(at, to);
            Arrays.fill(inRing, false);
            markRing(at, base, to);
            markRing(to, base, at);
            for (int number = 0; number < size; number++) {
                if (inRing[bases[number]]) {
                    bases[number] = base;
                    if (!reached[number]) {
                        reached[number] = true;
                        queue.add(number);
                    }
                }
            }
        }

        private int sharedBase(int one, int other) {
            var passed = new boolean[size];
            int at = one;
            while (true) {
                at = bases[at];
                passed[at] = true;
                if (mates[at] == NOBODY) {
                    break;
                }
                at = parents[mates[at]];
            }
            at = bases[other];
            while (!passed[at]) {
                at = bases[parents[mates[at]]];
            }
            return at;
        }

        private void markRing(int from, int base, int child) {
            int at = from;
            int below = child;
            while (bases[at] != base) {
                inRing[bases[at]] = true;
                inRing[bases[mates[at]]] = true;
                parents[at] = below;
                below = mates[at];
                at = parents[mates[at]];
            }
        }
    }
}
