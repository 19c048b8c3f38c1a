package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zwerm.circles.methods.MethodFiles;
import nl.zwerm.circles.methods.MethodLibrary;
import org.junit.jupiter.api.Test;

/** The page for who goes to a session for the first time says what the pages say, in both languages. */
class FirstSessionTests {

    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final Pattern BEGINNING = Pattern.compile("^(# |## |- |> |\\d\\. |)", Pattern.MULTILINE);
    private static final Pattern MINUTES = Pattern.compile("\\*\\*(.+?)\\*\\*, (\\d+) minu");

    private final MethodLibrary library = MethodFiles.library();

    @Test
    void bothLanguagesHaveOneShape() throws IOException {
        assertThat(shape("nl")).isEqualTo(shape("en")).hasSizeGreaterThan(60);
    }

    @Test
    void whatIsBoldIsAWordOnThePagesOrAMethod() throws IOException {
        for (var language : List.of("nl", "en")) {
            var known = words(language);
            library.all().forEach(method -> known.add(method.name().in(language)));
            var bold = BOLD.matcher(text(language));
            while (bold.find()) {
                assertThat(known).as(language).contains(bold.group(1));
            }
        }
    }

    @Test
    void aMethodTakesTheMinutesThatItSays() throws IOException {
        for (var language : List.of("nl", "en")) {
            var named = MINUTES.matcher(text(language));
            int count = 0;
            while (named.find()) {
                var name = named.group(1);
                assertThat(library.all().stream()
                                .filter(method -> method.name().in(language).equals(name))
                                .map(method -> Integer.toString(method.minutes())))
                        .as(name)
                        .containsExactly(named.group(2));
                count++;
            }
            assertThat(count).isEqualTo(5);
        }
    }

    /** What each line begins with. */
    private static List<String> shape(String language) throws IOException {
        return BEGINNING
                .matcher(text(language))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String text(String language) throws IOException {
        return Files.readString(Path.of("src/main/resources/guides/first-session_" + language + ".md"));
    }

    private static Set<String> words(String language) throws IOException {
        var visible = new HashSet<String>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/words"))) {
            for (var file : files.filter(one -> one.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                var words = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    words.load(reader);
                }
                words.values().forEach(word -> visible.add(word.toString()));
            }
        }
        return visible;
    }
}
