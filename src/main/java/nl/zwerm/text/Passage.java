package nl.zwerm.text;

import java.util.Map;
import nl.zwerm.text.internal.PassageMarks;

/**
 * Some words of a text as it is read, told so that they are found again when the text around them changes: the words
 * themselves, a little of what stands before and after them, and where they begin. Its spaces are single.
 */
public record Passage(String exact, String before, String after, int at) {

    public static final Passage NONE = new Passage("", "", "", 0);
    public static final int LONGEST = 1_000;

    private static final String LINE = "\n";

    public boolean any() {
        return !exact.isEmpty();
    }

    public boolean tooLong() {
        return exact.length() > LONGEST;
    }

    /** As a form sends what somebody chose. */
    public static Passage of(Map<String, String> fields) {
        var at = fields.getOrDefault("at", "");
        return new Passage(
                words(fields, "exact").strip(),
                words(fields, "before"),
                words(fields, "after"),
                at.matches("[0-9]{1,9}") ? Integer.parseInt(at) : 0);
    }

    private static String words(Map<String, String> fields, String name) {
        return PassageMarks.singleSpaced(fields.getOrDefault(name, ""));
    }

    /** As one text, each part on a line of its own. */
    public String kept() {
        return any() ? String.join(LINE, exact, before, after, Integer.toString(at)) : "";
    }

    public static Passage ofKept(String kept) {
        if (kept.isEmpty()) {
            return NONE;
        }
        var lines = kept.split(LINE, -1);
        return new Passage(lines[0], lines[1], lines[2], Integer.parseInt(lines[3]));
    }

    int end() {
        return at + exact.length();
    }
}
