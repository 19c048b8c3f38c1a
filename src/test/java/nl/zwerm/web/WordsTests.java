package nl.zwerm.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTests {

    private static final Pattern USED = Pattern.compile("ui\\.t\\(\"([a-z0-9.-]+)\"(?=[,)])");

    private final Words words = new Words();

    @Test
    void bothLanguagesHaveEveryWord() {
        assertThat(new TreeSet<>(words.keys(Words.ENGLISH))).isEqualTo(new TreeSet<>(words.keys(Words.DUTCH)));
    }

    @Test
    void bothLanguagesFillInTheSame() {
        assertThat(words.keys(Words.DUTCH))
                .allSatisfy(key ->
                        assertThat(arguments(Words.ENGLISH, key)).as(key).isEqualTo(arguments(Words.DUTCH, key)));
    }

    @Test
    void templatesUseOnlyWordsThatExist() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                var used = USED.matcher(Files.readString(template));
                while (used.find()) {
                    assertThat(words.has(used.group(1)))
                            .as(template + " says " + used.group(1))
                            .isTrue();
                }
            }
        }
    }

    /** PRODUCT.md: a circle is an intervisiegroep, a group for short; only a fishbowl has an inner and an outer one. */
    @Test
    void aCircleHasOneNameInDutch() {
        assertThat(words.keys(Words.DUTCH))
                .allSatisfy(key -> assertThat(words.pattern(Words.DUTCH, key))
                        .as(key)
                        .doesNotContainPattern("(?i)\\bkring(en)?\\b"));
    }

    private Set<String> arguments(Locale locale, String key) {
        var names = new TreeSet<String>();
        var text = words.pattern(locale, key);
        if (text != null) {
            var pattern = new MessagePattern(text);
            for (int i = 0; i < pattern.countParts(); i++) {
                if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
                    names.add(pattern.getSubstring(pattern.getPart(i)));
                }
            }
        }
        return names;
    }
}
