package nl.zwerm.home.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zwerm.web.Capabilities;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * "Where do I go with this?": leads from a need in a sentence to the place for it, by rules that anybody can read
 * ({@code where.yaml}), and says by which word it chose. Nothing that was typed is kept.
 */
@Component
public class Where {

    private static final String ELSE = "questions";
    private static final int SHOWN = 3;

    /** Where else somebody may want to be in whose sentence nothing was recognised. */
    private static final List<String> COMMON = List.of("needs", "ideas", "recognition");

    /** So many letters of a question say more than that it is one. */
    private static final int TELLING = 14;

    /** What weighs a word that complains: more than that it is a question, less than any word that names a place. */
    private static final int COMPLAINING = 2;

    private static final int LONGEST_TITLE = 200;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");
    private static final Pattern WE = Pattern.compile("\\bwe\\b");

    /** A place, the words by which it is known in each language, and those that count when nothing is asked. */
    private record Rule(String place, String capability, String path, List<String> words, List<String> complaints) {}

    /** What was typed: as it was, and its words alone with a space around each. */
    private record Sentence(String typed, String words, boolean asks) {}

    /** A place to go; {@code because} is the word in the sentence that led there, empty when nothing did. */
    public record Way(String place, String path, String because) {

        public String word() {
            return "home.where." + place;
        }
    }

    private record Found(Way way, int weight) {}

    private final List<Rule> rules;
    private final Capabilities capabilities;

    Where(Capabilities capabilities) {
        this.rules = read();
        this.capabilities = capabilities;
    }

    /** The best place first, and others that may serve; a question always can be asked. */
    List<Way> to(String typed) {
        var sentence = sentence(typed);
        var ways = new ArrayList<>(reachable()
                .flatMap(rule -> found(rule, sentence).stream())
                .sorted(Comparator.comparingInt(Found::weight).reversed())
                .map(Found::way)
                .limit(SHOWN)
                .toList());
        if (ways.isEmpty()) {
            return Stream.concat(Stream.of(ELSE), COMMON.stream())
                    .flatMap(place -> unasked(place, typed))
                    .toList();
        }
        if (ways.stream().noneMatch(way -> way.place().equals(ELSE))) {
            unasked(ELSE, typed).forEach(ways::add);
        }
        return ways.stream().limit(SHOWN).toList();
    }

    private Stream<Rule> reachable() {
        return rules.stream().filter(rule -> rule.capability().isEmpty() || capabilities.isOn(rule.capability()));
    }

    private Stream<Way> unasked(String place, String typed) {
        return reachable()
                .filter(rule -> rule.place().equals(place))
                .map(rule -> new Way(place, path(rule, typed), ""));
    }

    private Sentence sentence(String typed) {
        var words = " " + NO_WORD.matcher(fold(typed)).replaceAll(" ").strip() + " ";
        boolean asks = typed.strip().endsWith("?")
                || rules.stream()
                        .filter(rule -> rule.place().equals(ELSE))
                        .flatMap(rule -> rule.words().stream())
                        .anyMatch(word -> words.startsWith(" " + word + " "));
        return new Sentence(typed, words, asks);
    }

    /** The longest word or words count most: "what can I do differently" says more than "what". */
    private static Optional<Found> found(Rule rule, Sentence sentence) {
        return longest(rule.words(), sentence)
                .map(word -> found(
                        rule, word, rule.place().equals(ELSE) && word.length() < TELLING ? 1 : word.length(), sentence))
                .or(() -> longest(rule.complaints(), sentence)
                        .map(word -> found(rule, word, sentence.asks() ? 0 : COMPLAINING, sentence)));
    }

    private static Found found(Rule rule, String word, int weight, Sentence sentence) {
        return new Found(new Way(rule.place(), path(rule, sentence.typed()), asTyped(word, sentence.words())), weight);
    }

    private static Optional<String> longest(List<String> words, Sentence sentence) {
        return words.stream()
                .filter(word -> sentence.words().contains(" " + word))
                .max(Comparator.comparingInt(String::length));
    }

    /** The whole word that begins so. */
    private static String asTyped(String word, String text) {
        int from = text.indexOf(" " + word) + 1;
        int to = text.indexOf(' ', from + word.length());
        return text.substring(from, to < 0 ? text.length() : to).strip();
    }

    private static String path(Rule rule, String sentence) {
        var title = sentence.codePointCount(0, sentence.length()) > LONGEST_TITLE
                ? sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST_TITLE))
                : sentence;
        return rule.path().replace("{q}", URLEncoder.encode(title, StandardCharsets.UTF_8));
    }

    private static String fold(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replace('’', '\'');
        return MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static List<Rule> read() {
        try (InputStream in = Objects.requireNonNull(Where.class.getResourceAsStream("/where.yaml"), "where.yaml")) {
            List<Map<String, Object>> places = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return places.stream().map(Where::rule).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("where.yaml cannot be read", e);
        }
    }

    private static Rule rule(Map<String, Object> place) {
        return new Rule(
                text(place, "place"),
                text(place, "capability"),
                text(place, "path"),
                words(place, "nl", "en"),
                words(place, "complaints-nl", "complaints-en"));
    }

    /** Dutch has two words for "we". */
    private static List<String> words(Map<String, Object> place, String... keys) {
        return Stream.of(keys)
                .flatMap(key -> ((List<?>) place.getOrDefault(key, List.of())).stream())
                .map(word -> fold(word.toString()))
                .flatMap(word ->
                        Stream.of(word, WE.matcher(word).replaceAll("wij")).distinct())
                .toList();
    }

    private static String text(Map<String, Object> place, String key) {
        return Objects.requireNonNullElse(place.get(key), "").toString();
    }
}
