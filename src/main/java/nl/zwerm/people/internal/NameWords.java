package nl.zwerm.people.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of a name as {@code people.name_word} keeps them: without capitals and accents. */
final class NameWords {

    private static final int MOST = 5;
    private static final int LONGEST = 100;

    private NameWords() {}

    static List<String> of(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKD)
                .replaceAll("[\\u0300-\\u036f]", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[\\x00-\\x2f\\x3a-\\x60\\x7b-\\x7f]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST)))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
