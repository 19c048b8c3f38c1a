package nl.zwerm.exchange.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsForWhyTests {

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void whateverIsPutAsideIsSaidInWords(String language) throws IOException {
        var words = new Properties();
        var file = "/words/exchange_" + language + ".properties";
        try (var stream = Objects.requireNonNull(getClass().getResourceAsStream(file))) {
            words.load(new InputStreamReader(stream, UTF_8));
        }

        assertThat(words.stringPropertyNames())
                .containsAll(Arrays.stream(Why.values()).map(Why::key).toList());
    }
}
