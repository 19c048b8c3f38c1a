package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zwerm.circles.internal.Counts.Came;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.TeamSize;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No figure, nor any difference of figures, is about a few. */
class CountsTests {

    private static final TeamId NORTH = TeamId.of(1L);
    private static final TeamId SOUTH = TeamId.of(2L);
    private static final TeamId NURSES = TeamId.of(3L);

    private int numbered;

    @Test
    void fiveOfManyAreToldAndFourAreNot() {
        var teams = List.of(team(NORTH, null, 40));
        assertThat(Counts.of(teams, 40, came(NORTH, 5, 1)).everybody()).isEqualTo(5);
        assertThat(Counts.of(teams, 40, came(NORTH, 5, 1)).teams()).containsEntry(NORTH, 5);
        assertThat(Counts.of(teams, 40, came(NORTH, 4, 1)).everybody()).isNull();
        assertThat(Counts.of(teams, 40, List.of()).everybody()).isNull();
    }

    @Test
    void nobodyIsKnownToHaveTakenPartSinceNearlyAllDid() {
        assertThat(Counts.of(List.of(team(NORTH, null, 12)), 60, came(NORTH, 9, 1))
                        .teams())
                .isEmpty();
        assertThat(Counts.of(List.of(team(NORTH, null, 14)), 60, came(NORTH, 9, 1))
                        .teams())
                .containsEntry(NORTH, 9);
    }

    @Test
    void whatIsAboutAFewCannotBeReckonedFromTheRest() {
        var teams = List.of(team(NORTH, null, 40), team(SOUTH, null, 40));
        var came = new ArrayList<>(came(NORTH, 10, 1));
        came.addAll(came(SOUTH, 3, 1));
        var told = Counts.of(teams, 80, came);
        assertThat(told.everybody()).isEqualTo(13);
        assertThat(told.teams()).as("else south would be three").isEmpty();
        came.addAll(came(SOUTH, 2, 1));
        assertThat(Counts.of(teams, 80, came).teams()).containsEntry(NORTH, 10).containsEntry(SOUTH, 5);
    }

    @Test
    void whoSitsInACircleCannotTakeThoseTheyKnowAway() {
        var teams = List.of(team(NORTH, null, 40));
        var came = new ArrayList<>(came(NORTH, 6, 1));
        came.addAll(came(NORTH, 2, 2));
        assertThat(Counts.of(teams, 40, came).everybody()).isNull();
        came.addAll(came(NORTH, 3, 3));
        assertThat(Counts.of(teams, 40, came).everybody()).isEqualTo(11);
    }

    @Test
    void aTeamIsToldWithAllBelowIt() {
        var teams = List.of(team(NORTH, null, 5), team(NURSES, NORTH, 40));
        var came = new ArrayList<>(came(NURSES, 6, 1));
        assertThat(Counts.of(teams, 60, came).teams()).containsEntry(NORTH, 6).containsEntry(NURSES, 6);
        came.addAll(came(NORTH, 2, 1));
        assertThat(Counts.of(teams, 60, came).teams()).containsEntry(NORTH, 8).doesNotContainKey(NURSES);
    }

    @Test
    void twoFiguresAlikeDoNotTellOfAFewThatTheyStayedAway() {
        var came = came(NURSES, 6, 1);
        assertThat(Counts.of(List.of(team(NORTH, null, 3), team(NURSES, NORTH, 40)), 60, came)
                        .teams())
                .containsOnlyKeys(NORTH);
        assertThat(Counts.of(List.of(team(NORTH, null, 0), team(NURSES, NORTH, 40)), 60, came)
                        .teams())
                .containsOnlyKeys(NORTH, NURSES);
        assertThat(Counts.of(List.of(team(NURSES, null, 40)), 43, came).teams())
                .as("three are in no team")
                .isEmpty();
    }

    @Test
    void whoSitsInACircleDoesNotLearnThatAFewOfItMeetWithoutThem() {
        var teams = List.of(team(NORTH, null, 40));
        var alone = came(NORTH, 8, 1);
        var hidden = new ArrayList<>(alone);
        hidden.addAll(again(alone.subList(0, 3), 2));
        assertThat(Counts.of(teams, 40, hidden).everybody()).isEqualTo(8);
        assertThat(Counts.of(teams, 40, hidden).sessions()).isFalse();
        assertThat(Counts.of(teams, 40, alone)).as("nor by a missing number").isEqualTo(Counts.of(teams, 40, hidden));
        var others = new ArrayList<>(hidden);
        others.addAll(came(NORTH, 5, 3));
        assertThat(Counts.of(teams, 40, others).sessions())
                .as("whoever sits in both of the first is left with five, whoever sits in the last with eight")
                .isTrue();
        others.addAll(again(others.subList(0, 1), 3));
        assertThat(Counts.of(teams, 40, others).sessions())
                .as("and somebody who sits in all of them with nobody")
                .isFalse();
    }

    @Test
    void inNoOrganisationAFigureOrADifferenceIsAboutAFew() {
        int told = 0;
        int sessions = 0;
        for (int seed = 0; seed < 4_000; seed++) {
            var result = check(new Random(seed), "seed " + seed);
            told += result.teams().size();
            sessions += result.sessions() ? 1 : 0;
        }
        assertThat(told).as("and yet something is told").isGreaterThan(1_000);
        assertThat(sessions).as("and of sessions too").isBetween(300, 3_700);
    }

    private Counts.Told check(Random random, String as) {
        var teams = new ArrayList<TeamSize>();
        int many = 1 + random.nextInt(9);
        for (int number = 1; number <= many; number++) {
            var above = number == 1 || random.nextInt(3) == 0 ? null : TeamId.of(1L + random.nextInt(number - 1));
            teams.add(team(TeamId.of((long) number), above, random.nextInt(30)));
        }
        int loose = random.nextInt(20);
        var came = new ArrayList<Came>();
        for (var team : teams) {
            came.addAll(came(team.id(), random.nextInt(1 + team.people()), 1 + random.nextInt(4)));
        }
        came.addAll(came(null, random.nextInt(1 + loose), 1 + random.nextInt(4)));
        Collections.shuffle(came, random);
        came.addAll(again(came.subList(0, random.nextInt(1 + came.size() / 3)), 4 + random.nextInt(3)));
        int everybody = loose + teams.stream().mapToInt(TeamSize::people).sum();
        var result = Counts.of(teams, everybody, came);
        parts(teams, came, everybody, result).forEach(part -> {
            if (part.came.isEmpty()) {
                assertThat(part.people)
                        .as(as)
                        .satisfiesAnyOf(
                                people -> assertThat(people).isZero(),
                                people -> assertThat(people).isGreaterThanOrEqualTo(Counts.FEWEST));
            } else {
                assertThat(part.came.size()).as(as).isGreaterThanOrEqualTo(Counts.FEWEST);
                assertThat(part.people - part.came.size()).as(as).isGreaterThanOrEqualTo(Counts.FEWEST);
                part.circles(came)
                        .forEach(circle -> assertThat(part.but(circle, came))
                                .as(as)
                                .satisfiesAnyOf(
                                        rest -> assertThat(rest).isZero(),
                                        rest -> assertThat(rest).isGreaterThanOrEqualTo(Counts.FEWEST)));
            }
        });
        if (result.sessions()) {
            assertThat(result.everybody()).as(as).isNotNull();
            came.forEach(one -> assertThat(elsewhere(one.person(), came)).as(as).isGreaterThanOrEqualTo(Counts.FEWEST));
        }
        return result;
    }

    /** How many came to what this one never came to. */
    private static long elsewhere(PersonId person, List<Came> all) {
        var own = all.stream()
                .filter(one -> one.person().equals(person))
                .map(Came::circle)
                .toList();
        return all.stream()
                .filter(one -> !own.contains(one.circle()))
                .map(Came::person)
                .distinct()
                .count();
    }

    /** Who is in a figure and in none below it: what differences of figures can tell. */
    private static final class Part {
        private int people;
        private final Set<PersonId> came = new HashSet<>();

        Set<CircleId> circles(List<Came> all) {
            return all.stream()
                    .filter(one -> came.contains(one.person()))
                    .map(Came::circle)
                    .collect(Collectors.toSet());
        }

        long but(CircleId circle, List<Came> all) {
            var known = all.stream()
                    .filter(one -> one.circle().equals(circle))
                    .map(Came::person)
                    .collect(Collectors.toSet());
            return came.stream().filter(person -> !known.contains(person)).count();
        }
    }

    /** Each team counts for the nearest figure above it, reckoned here in another way. */
    private static List<Part> parts(List<TeamSize> teams, List<Came> came, int everybody, Counts.Told told) {
        var above = new HashMap<TeamId, TeamId>();
        teams.stream()
                .filter(team -> team.parent() != null)
                .forEach(team -> above.put(team.id(), Objects.requireNonNull(team.parent())));
        var root = TeamId.of(99L);
        Map<TeamId, Part> parts = new HashMap<>();
        if (told.everybody() != null) {
            parts.put(root, new Part());
        }
        told.teams().keySet().forEach(team -> parts.put(team, new Part()));
        for (var team : teams) {
            var part = parts.get(home(team.id(), above, told, root));
            if (part != null) {
                part.people += team.people();
                came.stream().filter(one -> team.id().equals(one.team())).forEach(one -> part.came.add(one.person()));
            }
        }
        if (parts.containsKey(root)) {
            var part = Objects.requireNonNull(parts.get(root));
            part.people += everybody - teams.stream().mapToInt(TeamSize::people).sum();
            came.stream().filter(one -> one.team() == null).forEach(one -> part.came.add(one.person()));
        }
        return List.copyOf(parts.values());
    }

    private static TeamId home(TeamId team, Map<TeamId, TeamId> above, Counts.Told told, TeamId root) {
        var at = team;
        while (!told.teams().containsKey(at)) {
            var next = above.get(at);
            if (next == null) {
                return root;
            }
            at = next;
        }
        return at;
    }

    private static TeamSize team(TeamId id, @Nullable TeamId parent, int people) {
        return new TeamSize(id, "Team", parent, people);
    }

    private static List<Came> again(List<Came> some, int circle) {
        return some.stream()
                .map(one -> new Came(one.person(), CircleId.of((long) circle), one.team()))
                .toList();
    }

    private List<Came> came(@Nullable TeamId team, int people, int circle) {
        return IntStream.range(0, people)
                .mapToObj(_ -> new Came(PersonId.of((long) ++numbered), CircleId.of((long) circle), team))
                .toList();
    }
}
