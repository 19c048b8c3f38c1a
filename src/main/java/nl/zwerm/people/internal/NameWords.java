package nl.zwerm.people.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words of a name as {@code people.name_word} keeps them: without capitals and accents. */
final class NameWords {

    private static final int MOST = 5;
    private static final int LONGEST = 100;
    /** Letters and signs that Unicode does not take apart, and what is typed for them; in lower case. */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("ı", "i"),
            Map.entry("ł", "l"),
            Map.entry("ø", "o"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("ħ", "h"),
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("þ", "th"),
            Map.entry("’", "'"),
            Map.entry("‘", "'"),
            Map.entry("ʼ", "'"),
            Map.entry("‐", "-"),
            Map.entry("‑", "-"),
            Map.entry("–", "-"));

    private static final Pattern NOT_PLAIN = Pattern.compile("[" + String.join("", PLAIN.keySet()) + "]");

    private NameWords() {}

    static List<String> of(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKD)
                .replaceAll("[\\u0300-\\u036f]", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(NOT_PLAIN
                        .matcher(plain)
                        .replaceAll(found -> PLAIN.getOrDefault(found.group(), ""))
                        .split("[\\x00-\\x2f\\x3a-\\x60\\x7b-\\x7f]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST)))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
