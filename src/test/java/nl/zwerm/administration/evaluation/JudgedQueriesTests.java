package nl.zwerm.administration.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.zwerm.administration.demo.DemoThreads;
import org.junit.jupiter.api.Test;

class JudgedQueriesTests {

    private static final List<JudgedQuery> DEMO = JudgedQueries.of(JudgedQueries.DEMO);
    private static final List<JudgedQuery> BEER = JudgedQueries.of(JudgedQueries.BEER);

    @Test
    void thereAreEnoughOfEachKind() {
        assertThat(DEMO).hasSizeGreaterThanOrEqualTo(60);
        assertThat(BEER).hasSizeGreaterThanOrEqualTo(50);
        assertThat(all()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(all().stream().filter(query -> query.language().equals("nl")))
                .hasSizeGreaterThanOrEqualTo(60);
        assertThat(all().stream().filter(JudgedQuery::mayBeTunedOn)).hasSizeBetween(80, all().size() / 2 + 5);
    }

    @Test
    void eachIsAskedOnceAndHasAnAnswer() {
        assertThat(all()).extracting(JudgedQuery::id).doesNotHaveDuplicates();
        assertThat(all()).extracting(JudgedQuery::text).doesNotHaveDuplicates();
        assertThat(all())
                .allSatisfy(query -> assertThat(query.grades().values()).contains(3));
    }

    @Test
    void whatIsJudgedOfTheDemoIsInTheDemo() {
        var titles = DemoThreads.titles();
        assertThat(DEMO)
                .allSatisfy(query -> query.grades().forEach((name, grade) -> {
                    if (grade > 0) {
                        assertThat(titles).containsKey(name);
                        assertThat(titles.get(name)).isNotEqualToIgnoringCase(query.text());
                    }
                }));
        assertThat(BEER)
                .allSatisfy(query -> assertThat(query.grades().keySet())
                        .allSatisfy(post -> assertThat(post).containsOnlyDigits()));
    }

    @Test
    void aLineThatIsNotWholeIsRefused() {
        assertThatThrownBy(() -> JudgedQuery.of("demo", "h1\tnl\tpleister")).hasMessageContaining("Four fields");
        assertThatThrownBy(() -> JudgedQuery.of("demo", "h1\tnl\tpleister\tq-a=4"))
                .hasMessageContaining("0 to 3");
    }

    private static List<JudgedQuery> all() {
        var all = new ArrayList<>(DEMO);
        all.addAll(BEER);
        return all;
    }
}
