package nl.zwerm.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceTests {

    @Test
    void namesAreFilledIn() {
        var sentence = new Sentence("{who} vraagt {what}?", Words.DUTCH);
        assertThat(sentence.say(Map.of("who", "Jonas", "what", "{who} 'dit'"))).isEqualTo("Jonas vraagt {who} 'dit'?");
    }

    @Test
    void numbersAreSaidAsTheLanguageSaysThem() {
        assertThat(new Sentence("{count} keer", Words.DUTCH).say(Map.of("count", 1_234)))
                .isEqualTo("1.234 keer");
        assertThat(new Sentence("{count} times", Words.ENGLISH).say(Map.of("count", 1_234)))
                .isEqualTo("1,234 times");
    }

    @Test
    void apostrophesQuoteAsTheyDoInIcu() {
        assertThat(new Sentence("foto''s van {who}", Words.DUTCH).say(Map.of("who", "Jonas")))
                .isEqualTo("foto's van Jonas");
    }

    /** A format keeps state while it works. */
    @Test
    void manyMaySayItAtOnce() throws Exception {
        var sentence = new Sentence("{count, plural, one {# antwoord} other {# antwoorden}}", Words.DUTCH);
        Callable<Long> saying = () -> IntStream.range(2, 500)
                .filter(count -> !sentence.say(Map.of("count", count)).equals(count + " antwoorden"))
                .count();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var wrong : threads.invokeAll(Collections.nCopies(8, saying))) {
                assertThat(wrong.get()).isZero();
            }
        }
    }
}
