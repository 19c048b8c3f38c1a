package nl.zwerm.circles.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The methods against the handbook, written down apart from their files. A phase is its minutes ({@code *}: for six),
 * what the owner may do, and who writes what, how many at most, seen by whom.
 */
class TheEighteenMethodsTests {

    private static final String HANDBOOK = """
            duo 30 2-2 low engine none OUTCOME
              5 ALL statement 2 HUR
              8 ALL advice 3 LIVE
              8 ALL advice 3 LIVE
              4 ALL takeaway 1 HUR
              5 ALL action 1 LIVE
            incident 75 4-8 low facilitator chosen OUTCOME
              5 ALL reaction LIVE
              10* ALL pitch 1 TURN
              5 ALL vote 1 ANON
              3 write CON question 3 HUR, OWN actual 1 HUR
              12 write CON none TURN, OWN answer TURN
              10 out CON statement BACK
              5 CON position 1 HUR
              10* read CON advice 1 TURN
              5 write OWN reaction 2 LIVE
              10 ALL takeaway 1 TURN, OWN action 2 TURN
            gossip 60 5-8 high facilitator brought OUTCOME
              5 write OWN pitch 1 LIVE
              15* write CON question 3 TURN, OWN answer TURN
              15 read CON statement LIVE
              10 write OWN reaction 3 LIVE
              5 ALL note LIVE
              10 ALL takeaway 1 TURN, OWN action 2 TURN
            ten-step 100 5-7 medium facilitator brought OUTCOME
              5 write OWN pitch 1 LIVE
              8 read ALL question 3 ANON
              5 write OWN rating LIVE
              20 write OWN answer LIVE
              15* write CON question 1 TURN, OWN answer TURN
              8 CON statement 1 HUR
              10 write OWN rating LIVE, OWN statement 1 LIVE
              10 write OWN statement 3 LIVE, OWN rating 1 LIVE, FAC statement 3 LIVE
              10 read CON advice 2 HUR
              9 ALL takeaway 1 TURN, OWN action 2 TURN
            five-step 45 4-8 low facilitator brought OUTCOME
              5 write OWN pitch 1 LIVE
              15 write CON question 2 TURN, OWN answer TURN
              7 CON statement 1 HUR
              8 read CON advice 1 HUR
              5 write OWN reaction LIVE
              5 ALL takeaway 1 TURN, OWN action 1 TURN
            balint 70 6-10 high facilitator chosen DISCARD
              5 ALL pitch 1 LIVE
              5 ALL vote 1 ANON
              10 write -
              5 write CON question 1 LIVE, OWN answer LIVE
              5 CON association 2 HUR
              20 read -
              5 write OWN note PRIV
              10 -
              5 ALL takeaway 1 TURN
            problem-solving 60 4-8 low facilitator brought OUTCOME
              5 write OWN pitch 1 LIVE
              15 write CON question LIVE, OWN answer LIVE
              5 CON statement 1 HUR
              5 write OWN rating LIVE
              8 CON advice 2 HUR
              5 write OWN reaction 1 LIVE, OWN statement 1 LIVE
              12 write ALL question LIVE, ALL advice LIVE, OWN answer LIVE
              5 write OWN action 2 LIVE, OWN takeaway 1 LIVE
            six-hats 55 4-8 low facilitator brought OUTCOME
              5 write OWN pitch 1 LIVE, FAC note 1 LIVE
              10 ALL fact 3 HUR
              3 ALL association 1 ANON
              8 ALL factor 2 HUR
              8 ALL factor 2 HUR
              12 ALL option 4 HUR
              2 ALL vote 2 ANON
              7 write OWN action 2 LIVE, OWN takeaway 1 LIVE
            socratic 90 5-8 medium facilitator chosen OUTCOME
              10 CON option 1 HUR, CON vote 1 HUR
              10 CON example 1 HUR
              5 CON vote 1 ANON
              20 write CON question LIVE, OWN answer LIVE
              5 write OWN statement 1 LIVE
              5 write OWN statement 3 LIVE, SCR statement 3 LIVE
              10 CON position 1 HUR
              15 ALL question LIVE
              5 CON statement 1 HUR, OWN statement 1 HUR
              5 ALL takeaway 1 TURN
            success 45 4-8 low facilitator brought OUTCOME
              7 write OWN pitch 1 LIVE
              12 write CON question 2 TURN, OWN answer TURN
              6 CON factor 3 HUR
              6 read CON none TURN
              4 write OWN rating LIVE
              6 ALL action 1 HUR
              4 ALL takeaway 1 TURN
            paradox 45 4-10 low facilitator brought OUTCOME
              5 write OWN pitch 1 LIVE
              2 FAC statement 1 LIVE
              7 CON advice 4 ANON
              6 -
              6 write OWN rating LIVE
              8 ALL option 3 HUR
              6 ALL statement 1 HUR
              5 write OWN action 1 LIVE, OWN takeaway 1 LIVE
            mdo-learning 47 5-12 medium facilitator brought OUTCOME
              2 FAC check 1 LIVE
              5 write OWN pitch 1 LIVE
              4 CON fact 2 HUR, CON factor 1 HUR
              10* CON none TURN
              5 ALL question LIVE
              6 ALL option 2 HUR
              8 ALL factor LIVE
              4 FAC action 3 LIVE, SCR action 3 LIVE
              3 ALL takeaway 1 HUR
            1-2-4-all 12 4-60 low engine none OUTCOME
              1 ALL option 3 PRIV
              2 ALL option 3 LIVE
              4 ALL option 1 LIVE
              5 ALL takeaway 2 HUR
            troika 31 3-4 low engine each OUTCOME
              1 ALL note 1 PRIV
              2 write OWN pitch 1 LIVE
              2 write CON question LIVE, OWN answer LIVE
              5 read CON advice LIVE
              1 write OWN takeaway 1 LIVE
            wise-crowds 60 4-5 low facilitator each OUTCOME
              2 write OWN pitch 1 LIVE
              3 write CON question LIVE, FAC question LIVE, OWN answer LIVE
              8 read CON advice LIVE, FAC advice LIVE
              2 write OWN reaction 3 LIVE, OWN action 2 LIVE
            fishbowl 56 8-48 medium facilitator none OUTCOME
              2 -
              20 OUT question PRIV
              4 OUT question 2 HUR
              20 IN answer LIVE
              10 ALL takeaway 1 HUR, IN note 1 LIVE
            lean-coffee 60 3-10 low facilitator none OUTCOME
              5 ALL pitch 3 HUR
              5* ALL none TURN
              3 ALL vote 3 ANON
              5 ALL note LIVE, SCR takeaway 1 LIVE
              0.5 ALL vote 1 ANON
              7 ALL takeaway 1 TURN, ALL action 2 TURN
            aar 20 3-10 low engine none OUTCOME
              3 ALL statement 1 HUR
              6 ALL fact 3 HUR
              6 ALL factor 2 HUR
              5 ALL takeaway 1 HUR, ALL action 2 HUR
            """;

    private final MethodLibrary library = MethodFiles.library();

    @Test
    void eachIsAsTheHandbookHasIt() {
        var blocks =
                Arrays.stream(HANDBOOK.split("\n(?=\\S)")).map(String::strip).sorted();
        assertThat(library.all().stream().map(TheEighteenMethodsTests::shown).sorted())
                .containsExactlyElementsOf(blocks.toList());
    }

    @Test
    void whatMustNotHappenIsSaid() {
        assertThat(line("incident", 4, Kind.ACTUAL).sealedUntil()).isEqualTo(9);
        assertThat(method("incident").phases().get(2).chooses()).isEqualTo(Phase.Chooses.OWNER);
        assertThat(line("gossip", 3, Kind.STATEMENT).kept()).isEqualTo(Line.Kept.UNTIL_CLOSED);
        assertThat(method("gossip").unfit())
                .containsExactlyInAnyOrder(Method.Unfit.FIRST_SESSION, Method.Unfit.REPORTING_LINE);
        assertThat(line("paradox", 3, Kind.ADVICE).kept()).isEqualTo(Line.Kept.UNTIL_CLOSED);
        assertThat(phase("paradox", 6).groups()).isEqualTo(2);
        assertThat(line("six-hats", 3, Kind.ASSOCIATION).kept()).isEqualTo(Line.Kept.UNTIL_CLOSED);
        assertThat(line("six-hats", 3, Kind.ASSOCIATION).words()).isEqualTo(15);
        assertThat(line("six-hats", 7, Kind.VOTE).kept()).isEqualTo(Line.Kept.UNTIL_CLOSED);
        assertThat(line("six-hats", 6, Kind.OPTION).alone()).isEqualTo(5);
        assertThat(method("balint").trainedLeader()).isTrue();
        assertThat(method("balint").unfit()).contains(Method.Unfit.REPORTING_LINE);
        assertThat(method("duo").unfit()).contains(Method.Unfit.REPORTING_LINE);
        assertThat(library.all().stream().filter(Method::trainedLeader)).hasSize(1);
        assertThat(line("mdo-learning", 2, Kind.PITCH).kept()).isEqualTo(Line.Kept.DAYS_30);
        assertThat(phase("mdo-learning", 4).order()).isEqualTo(Phase.Order.LOWEST_FIRST);
        assertThat(method("mdo-learning").required()).contains(Method.Role.SCR);
    }

    @Test
    void whatIsEverybodysIsSaidByFive() {
        assertThat(library.all().stream()
                        .filter(method -> !method.shared().isEmpty())
                        .map(Method::id))
                .containsExactlyInAnyOrder("aar", "mdo-learning", "lean-coffee", "1-2-4-all", "fishbowl");
        assertThat(method("mdo-learning").shared()).containsExactlyInAnyOrder(Kind.ACTION, Kind.TAKEAWAY);
    }

    @Test
    void whatTurnsRoundTurnsRound() {
        assertThat(phase("problem-solving", 7).onlyWhen()).isEqualTo(new Phase.OnlyWhen(6, "no"));
        assertThat(phase("problem-solving", 7).next()).isEqualTo(6);
        for (var id : List.of("troika", "wise-crowds")) {
            var loop = method(id).loops().getFirst();
            assertThat(loop.over()).isEqualTo(Method.Loop.Over.OWNERS);
            assertThat(method(id).phases().get(loop.first()).number() + ".." + loop.last())
                    .isEqualTo(id.equals("troika") ? "1..4" : "1..3");
        }
        assertThat(method("lean-coffee").loops())
                .containsExactly(new Method.Loop(3, 4, Method.Loop.Over.TOPICS, List.of(5.0, 3.0, 1.0)));
        assertThat(phase("1-2-4-all", 2).groups()).isEqualTo(2);
        assertThat(phase("incident", 6).groups()).isEqualTo(2);
        assertThat(phase("1-2-4-all", 3).groups()).isEqualTo(4);
        assertThat(line("aar", 2, Kind.FACT).alone()).isEqualTo(3);
        assertThat(line("ten-step", 8, Kind.RATING).choices()).hasSize(10);
    }

    /** Without four who write, names could be shown beside a question that was called cold. */
    @Test
    void evenTheSmallestGroupOfTenStepsHasFourWhoAsk() {
        assertThat(method("ten-step").group().min() - 1).isGreaterThanOrEqualTo(4);
        assertThat(phase("ten-step", 2).owner()).isEqualTo(Phase.OwnerMode.READ);
        assertThat(phase("ten-step", 2).lines()).extracting(Line::who).containsExactly(Method.Role.ALL);
    }

    private Method method(String id) {
        return library.find(id).orElseThrow();
    }

    private Phase phase(String id, int number) {
        return method(id).phases().get(method(id).indexOf(number));
    }

    private Line line(String id, int number, Kind kind) {
        return phase(id, number).line(kind).orElseThrow();
    }

    private static String shown(Method method) {
        var rows = new ArrayList<String>();
        rows.add("%s %d %d-%d %s %s %s %s"
                .formatted(
                        method.id(),
                        method.minutes(),
                        method.group().min(),
                        method.group().max(),
                        small(method.safetyNeeded()),
                        small(method.lead()),
                        small(method.owner()),
                        method.recordDefault()));
        method.phases().forEach(phase -> rows.add("  " + shown(phase)));
        return String.join("\n", rows);
    }

    private static String shown(Phase phase) {
        var minutes = phase.minutes() == Math.rint(phase.minutes())
                ? Integer.toString((int) phase.minutes())
                : Double.toString(phase.minutes());
        var lines = phase.lines().isEmpty()
                ? "-"
                : phase.lines().stream().map(TheEighteenMethodsTests::shown).collect(Collectors.joining(", "));
        return minutes
                + (phase.scales() ? "* " : " ")
                + (phase.owner() == null ? "" : small(phase.owner()) + " ")
                + lines;
    }

    private static String shown(Line line) {
        var max = line.max() < 20 ? line.max() + " " : "";
        return line.who() + " " + small(line.kind()) + " " + max + line.visibility();
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
