package nl.zwerm.circles.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.TeamSize;
import org.jspecify.annotations.Nullable;

/**
 * How many took part, of everybody and of each team with all below it, as far as no figure, and no difference of figures,
 * is about fewer than five (DOMAIN 3.3): a figure that would is left out, and so are others until it cannot be reckoned.
 * Also five or more took no part, so that nobody is known to have done so, nor are a few known to have stayed away; and
 * whoever sat in one of the circles cannot take those they know away and be left with a few.
 */
final class Counts {

    /** No figure is about fewer people (PRODUCT, principle 2). */
    static final int FEWEST = 5;

    /** That somebody took part in one circle or more. */
    record Came(PersonId person, CircleId circle, @Nullable TeamId team) {}

    /** {@code everybody} is absent where nothing can be told; {@code sessions} is whether their number can. */
    record Told(@Nullable Integer everybody, boolean sessions, Map<TeamId, Integer> teams) {}

    /** A team, or the organisation, with all below it. */
    private static final class Unit {

        private final @Nullable TeamId team;
        private final List<Unit> below = new ArrayList<>();
        private final Group own;
        private Group all = new Group();
        private boolean told;

        Unit(@Nullable TeamId team, int people) {
            this.team = team;
            this.own = new Group();
            own.people = people;
        }
    }

    /** So many, and who of them took part, in which circles. */
    private static final class Group {

        private int people;
        private final Map<PersonId, Set<CircleId>> came = new HashMap<>();

        void add(Group other) {
            people += other.people;
            other.came.forEach((person, circles) ->
                    came.computeIfAbsent(person, _ -> new HashSet<>()).addAll(circles));
        }

        Group without(List<Unit> units) {
            var rest = new Group();
            rest.add(this);
            for (var unit : units) {
                rest.people -= unit.all.people;
                rest.came.keySet().removeAll(unit.all.came.keySet());
            }
            return rest;
        }

        boolean enough() {
            return came.size() >= FEWEST
                    && people - came.size() >= FEWEST
                    && circles().allMatch(this::enoughBut);
        }

        /** Where nobody took part, it still tells that these did not. */
        boolean tellsNothing() {
            return came.isEmpty() ? people == 0 || people >= FEWEST : enough();
        }

        /**
         * Whether whoever takes the sessions of all their circles away is left with those of five or more. Nobody is too
         * few here: else a circle that alone met would learn from a missing number that some of it meet without the rest.
         */
        boolean enoughElsewhere() {
            return came.values().stream()
                    .distinct()
                    .allMatch(own -> came.values().stream()
                                    .filter(circles -> !own.containsAll(circles))
                                    .limit(FEWEST)
                                    .count()
                            == FEWEST);
        }

        private java.util.stream.Stream<CircleId> circles() {
            return came.values().stream().flatMap(Set::stream).distinct();
        }

        /** For whoever sits in this circle, and knows who does. */
        private boolean enoughBut(CircleId circle) {
            long others = came.values().stream()
                    .filter(circles -> !circles.contains(circle))
                    .count();
            return others == 0 || others >= FEWEST;
        }
    }

    private Counts() {}

    /** {@code everybody} is how many are in the organisation, in a team or not. */
    static Told of(List<TeamSize> teams, int everybody, List<Came> came) {
        var units = new LinkedHashMap<TeamId, Unit>();
        teams.forEach(team -> units.put(team.id(), new Unit(team.id(), team.people())));
        int inTeams = teams.stream().mapToInt(TeamSize::people).sum();
        var root = new Unit(null, Math.max(0, everybody - inTeams));
        for (var team : teams) {
            above(team, units, root).below.add(units.get(team.id()));
        }
        for (var one : came) {
            var unit = one.team() == null ? root : units.getOrDefault(one.team(), root);
            unit.own.came.computeIfAbsent(one.person(), _ -> new HashSet<>()).add(one.circle());
        }
        protect(root);
        var told = new HashMap<TeamId, Integer>();
        units.values().stream()
                .filter(unit -> unit.told && unit.team != null)
                .forEach(unit -> told.put(unit.team, unit.all.came.size()));
        return new Told(
                root.told ? root.all.came.size() : null, root.told && root.all.enoughElsewhere(), Map.copyOf(told));
    }

    private static Unit above(TeamSize team, Map<TeamId, Unit> units, Unit root) {
        return team.parent() == null ? root : units.getOrDefault(team.parent(), root);
    }

    private static void protect(Unit unit) {
        unit.all.add(unit.own);
        for (var below : unit.below) {
            protect(below);
            unit.all.add(below.all);
        }
        unit.told = unit.all.enough();
        var nearest = nearest(unit);
        while (unit.told && !nearest.isEmpty() && !unit.all.without(nearest).tellsNothing()) {
            nearest.stream()
                    .min(Comparator.comparingInt(below -> below.all.came.size()))
                    .ifPresent(smallest -> smallest.told = false);
            nearest = nearest(unit);
        }
    }

    /** Those below it of whom a figure is told, but for those below them. */
    private static List<Unit> nearest(Unit unit) {
        var nearest = new ArrayList<Unit>();
        for (var below : unit.below) {
            if (below.told) {
                nearest.add(below);
            } else {
                nearest.addAll(nearest(below));
            }
        }
        return nearest;
    }
}
