package nl.zwerm.exchange.stackexchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Single lines out of whatever people and programs put into a field. */
final class PlainText {
    private PlainText() {}

    /** On one line, without control characters and without what turns or hides text, at most so many characters. */
    static String line(String text, int most) {
        var line = new StringBuilder(Math.min(text.length(), most) + 2);
        var gap = false;
        for (int at = 0; at < text.length(); ) {
            var point = text.codePointAt(at);
            at += Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point)) {
                gap = !line.isEmpty();
            } else if (!hides(point)) {
                if (line.length() + Character.charCount(point) + (gap ? 1 : 0) > most) {
                    break;
                }
                if (gap) {
                    line.append(' ');
                    gap = false;
                }
                line.appendCodePoint(point);
            }
        }
        return line.toString();
    }

    /** A name that a person can see, or nothing. */
    static String name(String text) {
        var name = line(text, 100);
        return name.codePoints().anyMatch(PlainText::shows) ? name : "";
    }

    /** The site's own form of tags changed over the years: {@code <a><b>}, {@code |a|b|}. */
    static List<String> tags(String text) {
        return Arrays.stream(text.split("[<>|;,\\s]+"))
                .map(tag -> line(tag, 100).toLowerCase(Locale.ROOT))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .limit(25)
                .toList();
    }

    private static boolean shows(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.UNASSIGNED, Character.SURROGATE -> false;
            default -> point != 0x3164 && point != 0x115F && point != 0x1160 && point != 0xFFA0;
        };
    }

    private static boolean hides(int point) {
        return (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2060 && point <= 0x2069)
                || point == 0x200B
                || point == 0x200E
                || point == 0x200F
                || point == 0xFEFF
                || Character.getType(point) == Character.SURROGATE;
    }
}
