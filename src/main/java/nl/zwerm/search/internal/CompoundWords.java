package nl.zwerm.search.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes a Dutch compound apart into listed words. The parts must cover the whole word, with nothing but linking letters
 * between them; a listed word and its plural stay whole, so a listed "ziekenhuis" is not found by "huis".
 */
final class CompoundWords {

    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_MENDED = 4;
    private static final int SHORTEST_COMPOUND = 7;
    private static final int LONGEST_COMPOUND = 60;
    private static final int AVERAGE_PART = 4;
    private static final int COST_OF_PART = 100;
    private static final int COST_OF_SHORT_PART = 60;
    private static final int COST_OF_LINK = 10;
    private static final int UNREACHED = Integer.MAX_VALUE;

    private final Set<String> words;
    private final Map<String, String> joining = new HashMap<>();
    private final Map<String, String> closing = new HashMap<>();

    CompoundWords(Set<String> words) {
        this.words = words;
        for (var word : new TreeSet<>(words)) {
            DutchInflections.joining(word).forEach(form -> joining.putIfAbsent(form, word));
            DutchInflections.closing(word).forEach(form -> closing.putIfAbsent(form, word));
        }
        words.forEach(word -> joining.put(word, word));
        words.forEach(word -> closing.put(word, word));
    }

    boolean knows(String word) {
        return words.contains(word);
    }

    /** The listed word of which this is a plural or diminutive, or the word itself. */
    String singular(String word) {
        return closing.getOrDefault(word, word);
    }

    /** The listed words that make up this one, or nothing. */
    List<String> split(String word) {
        var length = word.length();
        if (length < SHORTEST_COMPOUND || length > LONGEST_COMPOUND || closing.containsKey(word)) {
            return List.of();
        }
        var cost = new int[length + 1];
        var cameFrom = new int[length + 1];
        Arrays.fill(cost, 1, length + 1, UNREACHED);
        for (var start = 0; start <= length - SHORTEST_PART; start++) {
            if (cost[start] != UNREACHED) {
                reach(word, start, cost, cameFrom);
            }
        }
        return cost[length] == UNREACHED ? List.of() : parts(word, cameFrom);
    }

    /** The two listed words that a word was meant to be composed of, one of them with one typing mistake; or nothing. */
    List<String> mended(String word) {
        var length = word.length();
        if (length < SHORTEST_COMPOUND
                || length > LONGEST_COMPOUND
                || !split(word).isEmpty()) {
            return List.of();
        }
        for (var end = length - SHORTEST_MENDED; end >= SHORTEST_MENDED; end--) {
            var first = word.substring(0, end);
            var second = word.substring(end);
            var parts = joining.containsKey(first)
                    ? pair(joining.get(first), similar(second, closing))
                    : closing.containsKey(second)
                            ? pair(similar(first, joining), closing.get(second))
                            : List.<String>of();
            if (!parts.isEmpty()) {
                return parts;
            }
        }
        return List.of();
    }

    private static List<String> pair(@Nullable String first, @Nullable String second) {
        return first == null || second == null ? List.of() : List.of(first, second);
    }

    private static @Nullable String similar(String typed, Map<String, String> forms) {
        return forms.entrySet().stream()
                .filter(form -> form.getKey().length() >= SHORTEST_MENDED
                        && form.getKey().charAt(0) == typed.charAt(0)
                        && Spelling.oneMistake(typed, form.getKey()))
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private void reach(String word, int start, int[] cost, int[] cameFrom) {
        for (var end = start + SHORTEST_PART; end <= word.length(); end++) {
            var base = base(word, start, end);
            if (base.isEmpty()) {
                continue;
            }
            var total = cost[start] + COST_OF_PART + COST_OF_LINK * Math.abs(end - start - base.length());
            if (base.length() == SHORTEST_PART) {
                total += COST_OF_SHORT_PART;
            }
            if (total < cost[end]) {
                cost[end] = total;
                cameFrom[end] = start;
            }
        }
    }

    private String base(String word, int start, int end) {
        var forms = end == word.length() ? closing : joining;
        return forms.getOrDefault(word.substring(start, end), "");
    }

    private List<String> parts(String word, int[] cameFrom) {
        var parts = new ArrayList<String>();
        for (var end = word.length(); end > 0; end = cameFrom[end]) {
            parts.addFirst(base(word, cameFrom[end], end));
        }
        return word.length() >= AVERAGE_PART * parts.size() ? List.copyOf(parts) : List.of();
    }
}
