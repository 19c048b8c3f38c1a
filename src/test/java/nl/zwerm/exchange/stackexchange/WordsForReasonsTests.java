package nl.zwerm.exchange.stackexchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsForReasonsTests {

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyReasonHasItsWords(String language) throws IOException {
        var words = new Properties();
        var file = "/words/exchange_" + language + ".properties";
        try (var stream = Objects.requireNonNull(getClass().getResourceAsStream(file))) {
            words.load(new InputStreamReader(stream, UTF_8));
        }
        var expected = new HashSet<>(
                Set.of("exchange.refused.no-folder", "exchange.refused.no-posts", "exchange.refused.unreadable"));
        Arrays.stream(Reason.values()).map(Reason::key).forEach(expected::add);

        assertThat(words.stringPropertyNames()).containsAll(expected);
    }
}
