package nl.zwerm.threads.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zwerm.people.Topic;
import nl.zwerm.people.Topics.Spelling;

/**
 * Which topics a text speaks of: those whose every word stands in it, also within a Dutch compound, or begins with one of
 * its words ("wond" tells of "Wondzorg"). Of a topic that names several things, such as "Infuus en lijnen", one of them is
 * enough, and so is another name by which it is known.
 */
final class TopicSuggestions {

    private static final Pattern BETWEEN_THINGS = Pattern.compile("[,;/&]|\\s(?:en|and)\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ENDING = Pattern.compile("(?:en|e|s)$");
    private static final int LONG_ENOUGH_TO_STAND_WITHIN = 4;

    /** Words of their own with which many others begin that mean something else. */
    private static final Set<String> BEGINNINGS = Set.of(
            "over", "voor", "door", "onder", "achter", "tegen", "tussen", "naar", "open", "samen", "alle", "goed",
            "zelf", "under", "after", "with");

    private static final int ENOUGH_TO_TELL = 4_000;

    private TopicSuggestions() {}

    static List<Topic> in(String text, Collection<Spelling> spellings, int most) {
        var words = words(text.substring(0, Math.min(text.length(), ENOUGH_TO_TELL)));
        return spellings.stream()
                .filter(spelling -> speaksOf(words, spelling.name()))
                .sorted(Comparator.comparingInt(
                        (Spelling spelling) -> -spelling.name().length()))
                .map(Spelling::topic)
                .distinct()
                .limit(most)
                .toList();
    }

    private static boolean speaksOf(Set<String> words, String spelling) {
        return BETWEEN_THINGS
                .splitAsStream(spelling)
                .map(TopicSuggestions::words)
                .anyMatch(thing -> !thing.isEmpty()
                        && thing.stream().allMatch(name -> words.stream().anyMatch(word -> holds(word, name))));
    }

    private static boolean holds(String word, String name) {
        return word.equals(name)
                || (name.length() >= LONG_ENOUGH_TO_STAND_WITHIN && word.contains(stem(name)))
                || begins(word, name);
    }

    /** What follows is a word, too: "cook" does not tell of "cooking". */
    private static boolean begins(String word, String name) {
        return word.length() >= LONG_ENOUGH_TO_STAND_WITHIN
                && !BEGINNINGS.contains(word)
                && name.startsWith(stem(word))
                && name.length() - stem(word).length() >= LONG_ENOUGH_TO_STAND_WITHIN;
    }

    private static String stem(String name) {
        var stem = ENDING.matcher(name).replaceFirst("");
        return stem.length() >= LONG_ENOUGH_TO_STAND_WITHIN ? stem : name;
    }

    private static Set<String> words(String text) {
        var words = new LinkedHashSet<>(Arrays.asList(NO_WORD.split(text.toLowerCase(Locale.ROOT), -1)));
        words.remove("");
        return words;
    }
}
