package nl.zwerm.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody typed, taken as kindly as possible: words, "phrases" and -exclusions. Anything else is just text, so that
 * no input is wrong.
 */
record QueryText(List<String> words, List<List<String>> phrases, List<String> excluded, boolean lastWordUnfinished) {

    static final int MOST_WORDS = 64;

    private static final int MOST_CHARACTERS = 2_000;
    private static final Pattern PIECE =
            Pattern.compile("(?<minus>(?<=\\s|^)-)?\"(?<phrase>[^\"]*)\"|(?<word>[^\\s\"]+)");
    private static final Pattern QUOTES = Pattern.compile("[\u201c\u201d\u201e\u201f\u00ab\u00bb]");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Z}]");
    private static final Pattern EXCLUSION = Pattern.compile("-[\\p{L}\\p{N}].*");

    static QueryText of(String typed) {
        var text = clean(typed);
        var words = new ArrayList<String>();
        var phrases = new ArrayList<List<String>>();
        var excluded = new ArrayList<String>();
        var room = MOST_WORDS;
        var pieces = PIECE.matcher(text);
        while (room > 0 && pieces.find()) {
            var phrase = pieces.group("phrase");
            var word = pieces.group("word");
            var found = Words.pieces(phrase == null ? word : phrase, room);
            room -= found.size();
            if (found.isEmpty()) {
                continue;
            }
            if (pieces.group("minus") != null) {
                excluded.add(String.join(" ", found));
            } else if (phrase != null) {
                phrases.add(found);
            } else if (EXCLUSION.matcher(word).matches()) {
                excluded.add(word.substring(1));
            } else {
                words.add(word);
            }
        }
        var unfinished = !words.isEmpty() && text.endsWith(words.getLast());
        return new QueryText(List.copyOf(words), List.copyOf(phrases), List.copyOf(excluded), unfinished);
    }

    boolean asksForNothing() {
        return words.isEmpty() && phrases.isEmpty();
    }

    /** One long line of text, cut, without half characters at the cut. */
    private static String clean(String typed) {
        var end = Math.min(typed.length(), MOST_CHARACTERS);
        if (end < typed.length() && Character.isHighSurrogate(typed.charAt(end - 1))) {
            end--;
        }
        var line = UNPRINTABLE.matcher(typed.substring(0, end)).replaceAll(" ");
        return QUOTES.matcher(line).replaceAll("\"");
    }
}
