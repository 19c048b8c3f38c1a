package nl.zwerm.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said in more than one way, in one language and in the other; read once, never changed. */
final class Lexicon {

    static final int MOST_WORDS = 3;

    static final Lexicon KNOWN = new Lexicon("/search/lexicon.txt");

    private final Map<String, Set<Saying>> dutch = new HashMap<>();
    private final Map<String, Set<Saying>> english = new HashMap<>();

    private Lexicon(String resource) {
        var forms = new Forms(new DutchForms(), new EnglishForms());
        for (var line : lines(resource)) {
            var sides = line.split("\\|", 2);
            add(sayings(sides[0], Fields.DUTCH), sayings(sides[1], Fields.ENGLISH), dutch, forms.dutch);
            add(sayings(sides[1], Fields.ENGLISH), sayings(sides[0], Fields.DUTCH), english, forms.english);
        }
    }

    /** One way to say something; {@code suffix} is the language. */
    record Saying(String suffix, List<String> words) {

        Saying {
            words = List.copyOf(words);
        }
    }

    private record Forms(WordForms dutch, WordForms english) {}

    /** Other ways to say just these words, in whichever language they are. */
    Set<Saying> others(List<String> words, WordForms dutchForms, WordForms englishForms) {
        var others = new LinkedHashSet<Saying>();
        others.addAll(dutch.getOrDefault(key(words, dutchForms), Set.of()));
        others.addAll(english.getOrDefault(key(words, englishForms), Set.of()));
        others.removeIf(other -> other.words().equals(words));
        return others;
    }

    private static void add(List<Saying> own, List<Saying> other, Map<String, Set<Saying>> known, WordForms forms) {
        for (var saying : own) {
            var others = known.computeIfAbsent(key(saying.words(), forms), _ -> new LinkedHashSet<>());
            Stream.of(own, other)
                    .flatMap(List::stream)
                    .filter(one -> !one.equals(saying))
                    .forEach(others::add);
        }
    }

    private static String key(List<String> words, WordForms forms) {
        return words.stream().map(forms::stem).collect(Collectors.joining(" "));
    }

    private static List<Saying> sayings(String side, String suffix) {
        var sayings = new ArrayList<Saying>();
        for (var saying : side.split(",", -1)) {
            var words = Words.pieces(saying, MOST_WORDS + 1);
            if (words.isEmpty() || words.size() > MOST_WORDS) {
                throw new IllegalStateException("One to three words were expected in the lexicon, not " + saying);
            }
            sayings.add(new Saying(suffix, words));
        }
        return sayings;
    }

    private static List<String> lines(String resource) {
        try (var in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
