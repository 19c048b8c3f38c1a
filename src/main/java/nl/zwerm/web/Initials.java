package nl.zwerm.web;

import java.util.Locale;

/** At most two letters that stand in for a picture. */
public final class Initials {

    private Initials() {}

    public static String of(String name) {
        var words = name.strip().split("\\s+", -1);
        var first = letter(words[0]);
        return words.length < 2 ? first : first + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
