package nl.zwerm.administration.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is measured today must be what was measured yesterday. */
class TheSameEachTimeTests {

    @Test
    void theWordsAreTheSame() {
        assertThat(words()).isEqualTo(words()).hasSize(60).doesNotContain("");
    }

    private static List<String> words() {
        var words = new Vocabulary("nl", new Chance("words"));
        return Stream.generate(() -> List.of(words.title(), words.text(1, 4), words.sought()))
                .limit(20)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void titlesAsk() {
        var words = new Vocabulary("en", new Chance("titles"));
        assertThat(Stream.generate(words::title).limit(50)).allMatch(title -> title.endsWith("?"));
    }

    @Test
    void thereAreAsManyAnswersAsWanted() {
        var answers = Talk.spread(new Size(10, 2_000, 8_000, 10), new Chance("spread"));
        assertThat(IntStream.of(answers).sum()).isEqualTo(8_000);
        assertThat(IntStream.of(answers).min()).hasValue(0);
        assertThat(IntStream.of(answers).max().orElseThrow()).isGreaterThan(20);
    }

    @Test
    void fewWriteMuch() {
        var chance = new Chance("authors");
        var first = IntStream.range(0, 10_000).map(_ -> chance.zipf(1_000)).filter(author -> author < 10);
        assertThat(first.count()).isBetween(1_000L, 3_000L);
    }
}
