package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.zwerm.circles.internal.Composing.Company;
import nl.zwerm.circles.methods.Method.Group;
import nl.zwerm.circles.methods.Method.Safety;
import nl.zwerm.circles.methods.Method.Unfit;
import nl.zwerm.circles.methods.Worded;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.shared.Said;
import org.junit.jupiter.api.Test;

class ComposingTests {

    private static final Methods.Choice ANY =
            new Methods.Choice("any", new Worded("x", "x"), new Group(3, 5), 30, Set.of(), false, Safety.LOW, null);
    private static final Methods.Choice STRICT = new Methods.Choice(
            "strict",
            new Worded("x", "x"),
            new Group(3, 5),
            30,
            Set.of(Unfit.REPORTING_LINE, Unfit.FIRST_SESSION),
            false,
            Safety.LOW,
            null);

    @Test
    void fromTheLeastToTheMostIsFine() {
        for (int size = 3; size <= 5; size++) {
            assertThat(Composing.refused(ANY, company(size, Map.of()))).isEmpty();
            assertThat(Composing.warned(ANY, company(size, Map.of()), true)).isEmpty();
        }
        assertThat(keys(Composing.refused(ANY, company(6, Map.of())))).containsExactly("circles.compose.too-many");
        assertThat(keys(Composing.warned(ANY, company(2, Map.of()), true))).containsExactly("circles.compose.too-few");
    }

    @Test
    void whoStandsAboveAnotherIsRefusedAtAnyDistanceWhereTheMethodSaysSo() {
        var near = company(3, Map.of(1, List.of(2)));
        var far = company(3, Map.of(1, List.of(9, 8, 3)));
        assertThat(keys(Composing.refused(STRICT, near))).containsExactly("circles.compose.manager");
        assertThat(keys(Composing.refused(STRICT, far))).containsExactly("circles.compose.manager");
        assertThat(Composing.refused(ANY, near)).isEmpty();
    }

    @Test
    void threeOfOneLineAreToBeThoughtOver() {
        var two = company(4, Map.of(1, List.of(9), 2, List.of(9)));
        var three = company(4, Map.of(1, List.of(9), 2, List.of(9), 3, List.of(9)));
        var withTheirLead = company(4, Map.of(1, List.of(3), 2, List.of(3)));
        assertThat(Composing.warned(ANY, two, false)).isEmpty();
        assertThat(Composing.warned(ANY, three, false))
                .containsExactly(Said.of("circles.compose.line", "names", "P1, P2, P3"));
        assertThat(Composing.warned(ANY, withTheirLead, false))
                .containsExactly(Said.of("circles.compose.line", "names", "P1, P2, P3"));
        assertThat(Composing.newly(two, three)).hasSize(1);
        assertThat(Composing.newly(three, three)).isEmpty();
    }

    @Test
    void aFirstSessionAndASingleTeamAreToBeThoughtOver() {
        assertThat(keys(Composing.warned(STRICT, company(3, Map.of()), true)))
                .containsExactly("circles.compose.not-first.begin");
        assertThat(Composing.warned(STRICT, company(3, Map.of()), false)).isEmpty();
        var team = TeamId.of(5L);
        var same = new Company(
                IntStream.rangeClosed(1, 3).mapToObj(n -> card(n, team)).toList(), Map.of());
        assertThat(keys(Composing.warned(ANY, same, false))).containsExactly("circles.compose.one-team");
    }

    @Test
    void aSingleDisciplineIsToBeThoughtOver() {
        var same = new Company(
                List.of(works(1, "Fysiotherapeut"), works(2, "fysiotherapeut "), works(3, "Fysiotherapeut")), Map.of());
        var mixed =
                new Company(List.of(works(1, "Fysiotherapeut"), works(2, "Verpleegkundige"), works(3, "")), Map.of());
        assertThat(keys(Composing.warned(ANY, same, false))).containsExactly("circles.compose.one-role");
        assertThat(Composing.warned(ANY, mixed, false)).isEmpty();
    }

    private static PersonCard works(int number, String as) {
        return new PersonCard(person(number), "P" + number, null, "active", as, TeamId.of((long) number), "T" + number);
    }

    private static Company company(int size, Map<Integer, List<Integer>> above) {
        return new Company(
                IntStream.rangeClosed(1, size)
                        .mapToObj(n -> card(n, TeamId.of((long) n)))
                        .toList(),
                above.entrySet().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                entry -> person(entry.getKey()),
                                entry -> entry.getValue().stream()
                                        .map(ComposingTests::person)
                                        .toList())));
    }

    private static PersonCard card(int number, TeamId team) {
        return new PersonCard(person(number), "P" + number, null, "active", "", team, "T" + number);
    }

    private static PersonId person(int number) {
        return PersonId.of((long) number);
    }

    private static List<String> keys(List<Said> said) {
        return said.stream().map(Said::key).toList();
    }
}
