package nl.zwerm.welcome.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the manual says is true as far as a machine can see, and says the same in both languages. */
class ManualTests {

    private static final Path FOLDER = Path.of("src/main/resources/how");
    private static final Pattern LABEL = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final Pattern ADDRESS = Pattern.compile("]\\(");
    private static final int LONGEST = 1_800;

    @Test
    void everyPartStandsThereInBothLanguagesAndNothingElse() throws IOException {
        var wanted = Part.ALL.stream()
                .flatMap(part -> Stream.of(part.key() + "_nl.md", part.key() + "_en.md"))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(wanted);
        }
    }

    @Test
    void eachPartAndEachAddressStandsThereOnce() {
        assertThat(Part.ALL).extracting(Part::key).doesNotHaveDuplicates();
        assertThat(Part.ALL.stream().flatMap(part -> part.paths().stream())).doesNotHaveDuplicates();
    }

    @Test
    void eachSaysHowOneDoesItWithAnExampleWhoSeesItAndWhatItNeverDoes() throws IOException {
        for (var part : Part.ALL) {
            var dutch = text(part, "nl");
            var english = text(part, "en");
            assertThat(headings(dutch))
                    .as(part.key())
                    .containsExactly("Zo doe je het", "Wie ziet het?", "Wat het nooit doet");
            assertThat(headings(english))
                    .as(part.key())
                    .containsExactly("How you do it", "Who sees it?", "What it never does");
            assertThat(dutch).as(part.key()).contains("\n> Voorbeeld: ");
            assertThat(english).as(part.key()).contains("\n> Example: ");
        }
    }

    @Test
    void eachIsHalfAPageAndTheTwoLanguagesAreOfOneShape() throws IOException {
        for (var part : Part.ALL) {
            assertThat(text(part, "nl").length()).as(part.key()).isLessThan(LONGEST);
            assertThat(text(part, "en").length()).as(part.key()).isLessThan(LONGEST);
            assertThat(shape(text(part, "nl"))).as(part.key()).isEqualTo(shape(text(part, "en")));
        }
    }

    /** A button that gets another name takes the manual along. */
    @Test
    void whatIsNamedInBoldIsAWordOnThePages() throws IOException {
        var unknown = new ArrayList<String>();
        for (var language : List.of("nl", "en")) {
            var known = visible(language);
            for (var part : Part.ALL) {
                var labels = LABEL.matcher(text(part, language));
                while (labels.find()) {
                    if (!known.contains(labels.group(1))) {
                        unknown.add(part.key() + "_" + language + ": " + labels.group(1));
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    /** A link to what is switched off would lead nowhere. */
    @Test
    void itLeadsNowhereItself() throws IOException {
        for (var part : Part.ALL) {
            assertThat(text(part, "nl")).doesNotContainPattern(ADDRESS);
            assertThat(text(part, "en")).doesNotContainPattern(ADDRESS);
        }
    }

    @Test
    void theMostExactAddressDecides() {
        assertThat(part("/spaces/abc/discussions/def")).isEqualTo("discussions");
        assertThat(part("/spaces/abc/search?q=x")).isEqualTo("search");
        assertThat(part("/spaces/abc")).isEqualTo("spaces");
        assertThat(part("/people")).isEqualTo("people");
        assertThat(part("/people/abc/edit")).isEqualTo("profile");
        assertThat(part("/notifications")).isEqualTo("notices");
        assertThat(part("/notifications/preferences?space=abc")).isEqualTo("hearing");
        assertThat(part("/")).isEqualTo("today");
        assertThat(part("/nowhere")).isEmpty();
    }

    private static String part(String path) {
        return Part.ALL.stream()
                .filter(part -> part.fits(path) > 0)
                .max(java.util.Comparator.comparingInt(part -> part.fits(path)))
                .map(Part::key)
                .orElse("");
    }

    private static Set<String> visible(String language) throws IOException {
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

    private static List<String> headings(String text) {
        return text.lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();
    }

    private static List<String> shape(String text) {
        return text.lines()
                .map(line -> line.isEmpty() ? "" : line.replaceAll("^(#+|>|-|\\d\\.)?.*", "$1+"))
                .toList();
    }

    private static String text(Part part, String language) throws IOException {
        return Files.readString(FOLDER.resolve(part.key() + "_" + language + ".md"));
    }
}
