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

    /** So many letters of a question say more than that it is one. */
    private static final int TELLING = 14;

    private static final int LONGEST_TITLE = 200;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");

    /** A place, and the words by which it is known in each language. */
    private record Rule(String place, String capability, String path, List<String> words) {}

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
    List<Way> to(String sentence) {
        var text = " " + NO_WORD.matcher(fold(sentence)).replaceAll(" ").strip() + " ";
        var ways = new ArrayList<>(rules.stream()
                .filter(rule -> rule.capability().isEmpty() || capabilities.isOn(rule.capability()))
                .flatMap(rule -> found(rule, text, sentence).stream())
                .sorted(Comparator.comparingInt(Found::weight).reversed())
                .map(Found::way)
                .limit(SHOWN)
                .toList());
        if (ways.stream().noneMatch(way -> way.place().equals(ELSE))) {
            rules.stream()
                    .filter(rule -> rule.place().equals(ELSE))
                    .map(rule -> new Way(rule.place(), path(rule, sentence), ""))
                    .forEach(ways::add);
        }
        return ways.stream().limit(SHOWN).toList();
    }

    /** The longest word or words count most: "what can I do differently" says more than "what". */
    private static Optional<Found> found(Rule rule, String text, String sentence) {
        return rule.words().stream()
                .filter(word -> text.contains(" " + word))
                .max(Comparator.comparingInt(String::length))
                .map(word -> new Found(
                        new Way(rule.place(), path(rule, sentence), asTyped(word, text)),
                        rule.place().equals(ELSE) && word.length() < TELLING ? 1 : word.length()));
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
        var words = new ArrayList<String>();
        for (var language : List.of("nl", "en")) {
            ((List<?>) Objects.requireNonNull(place.get(language), language))
                    .forEach(word -> words.add(fold(word.toString())));
        }
        return new Rule(text(place, "place"), text(place, "capability"), text(place, "path"), words);
    }

    private static String text(Map<String, Object> place, String key) {
        return Objects.requireNonNullElse(place.get(key), "").toString();
    }
}
