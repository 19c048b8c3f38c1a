package nl.zwerm.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * A text whose headings can be linked to, and the list of these. The name of a place is made of the words of its heading,
 * and of which it is among equals, so that a link lives as long as they do.
 */
public record Contents(SafeHtml text, List<Heading> headings) {

    /** A heading, {@code depth} from 1, at {@code anchor} in its page. */
    public record Heading(int depth, String anchor, String text) {}

    private static final Pattern HEADING = Pattern.compile("<h([3-6])([^>]*)>(.*?)</h\\1>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<sup><a [^>]*class=\"noted\"[^>]*>\\d+</a></sup>|<[^>]*>");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int HIGHEST = 3;
    private static final int LONGEST_ANCHOR = 60;

    public Contents {
        headings = List.copyOf(headings);
    }

    /** What the sanitiser let through has no attribute in which a sign like {@code >} stands for itself. */
    public static Contents of(SafeHtml text) {
        var headings = new ArrayList<Heading>();
        var taken = new HashMap<String, Integer>();
        var html = HEADING.matcher(text.toString()).replaceAll(found -> {
            var words = words(found.group(3));
            var anchor = anchor(words, taken);
            if (!words.isEmpty()) {
                headings.add(new Heading(Integer.parseInt(found.group(1)) - HIGHEST + 1, anchor, words));
            }
            return Matcher.quoteReplacement("<h" + found.group(1) + found.group(2) + " id=\"" + anchor + "\">"
                    + found.group(3) + "</h" + found.group(1) + ">");
        });
        return new Contents(headings.isEmpty() ? text : new SafeHtml(html), headings);
    }

    private static String words(String html) {
        return SPACES.matcher(Parser.unescapeEntities(TAG.matcher(html).replaceAll(""), false))
                .replaceAll(" ")
                .strip();
    }

    /** Begins as no name of ours does. */
    private static String anchor(String words, Map<String, Integer> taken) {
        var plain = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var name = NO_WORD.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
        var first = "h-"
                + name.substring(
                        0, name.offsetByCodePoints(0, Math.min(LONGEST_ANCHOR, name.codePointCount(0, name.length()))));
        var anchor = first;
        while (taken.putIfAbsent(anchor, 1) != null) {
            anchor = first + "-" + taken.merge(first, 1, Integer::sum);
        }
        return anchor;
    }
}
