package nl.zwerm.administration.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchReportTests {

    private static final Collected TWO = new Collected(
            "demo",
            List.of(
                    JudgedQuery.of("demo", "h1\tnl\tpleister\ta=3 b=0"),
                    JudgedQuery.of("demo", "h2\ten\tplaster\ta=2 b=1")),
            Set.of(7L),
            Map.of("a", Set.of(1L), "b", Set.of(2L)));

    @Test
    void aThreadCountsOnceAndAtItsFirstPlace() {
        var run = Run.of(TWO.queries().getFirst(), engine("x", 2, 2, 1, 2), TWO, TWO.names());
        assertThat(run.found()).containsExactly("b", "a");
        assertThat(run.reciprocalRank()).isEqualTo(0.5);
        assertThat(run.recall()).isEqualTo(1);
    }

    @Test
    void whatNobodyJudgedIsSaid() {
        var run = Run.of(TWO.queries().getFirst(), engine("x", 9, 1), TWO, TWO.names());
        assertThat(run.unread()).containsExactly("thread-9");
        assertThat(run.ndcg()).isLessThan(1);
    }

    @Test
    void theJsonIsOneLineWithTheShippedSearchBesideEachOther() {
        var report = report(engine("zwerm", 1, 2), engine("other", 2, 1));
        assertThat(report.json())
                .startsWith("{\"n\": 2, \"model\": {\"ndcg10\": 1.0000")
                .contains("\"baselines\": {\"other\": {\"ndcg10\": 0.")
                .contains("\"differences\": {\"other\": {\"ndcg10\": 0.")
                .contains("\"parts\": {\"held-out\": {\"n\": 1", "\"nl\": {\"n\": 1")
                .doesNotContain("\n");
    }

    @Test
    void theTableNamesEachPartThatHasQueries() {
        assertThat(report(engine("zwerm", 1), engine("other", 2)).lines())
                .contains("all (2 queries)", "nl (1 queries)", "demo (2 queries)")
                .noneMatch(line -> line.startsWith("beer"))
                .anyMatch(line -> line.startsWith("  zwerm - other"));
    }

    private static SearchReport report(Engine... engines) {
        var runs = new LinkedHashMap<String, List<Run>>();
        for (var engine : engines) {
            runs.put(
                    engine.name(),
                    TWO.queries().stream()
                            .map(query -> Run.of(query, engine, TWO, TWO.names()))
                            .toList());
        }
        return new SearchReport(runs, "chance");
    }

    private static Engine engine(String name, long... threads) {
        return new Engine() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Long> threads(String query, Set<Long> spaces) {
                return java.util.Arrays.stream(threads).boxed().toList();
            }
        };
    }
}
