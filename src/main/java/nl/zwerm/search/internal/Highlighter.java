package nl.zwerm.search.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zwerm.search.Passage;
import nl.zwerm.search.Passage.Mark;

/**
 * Shows where texts answer one query: whole words, also when only their stem or a part of them was asked for. For one
 * page, of one thread: what it learned of a word it remembers for the next text.
 */
final class Highlighter {

    private static final int LONGEST_TEXT = 100_000;
    private static final int MOST_WORDS = 20_000;

    private final QueryText query;
    private final Map<String, SoughtWords> byLanguage = new HashMap<>();

    Highlighter(String query) {
        this.query = QueryText.of(query);
    }

    /** The best pieces in the order of the text; its beginning when nothing in it is to be marked. */
    List<Passage> highlight(String language, String text, int maxPassages) {
        var shown = oneLine(text);
        return Passages.of(shown, marks(language, shown), maxPassages);
    }

    /** For a title, which is shown whole. */
    List<Mark> marks(String language, String text) {
        var sought = byLanguage.computeIfAbsent(language, its -> new SoughtWords(query, its));
        var words = Words.of(text, MOST_WORDS);
        var marks = marked(words, sought, false);
        return marks.isEmpty() ? marked(words, sought, true) : marks;
    }

    private static List<Mark> marked(List<Words.Word> words, SoughtWords sought, boolean misspelled) {
        var marks = new ArrayList<Mark>();
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var matches = misspelled ? sought.resembles(word.text()) : sought.matches(word.text());
            if (matches) {
                add(marks, word.start(), word.end());
            }
            sought.phraseAt(words, i).ifPresent(last -> add(marks, word.start(), last.end()));
        }
        return marks;
    }

    private static void add(List<Mark> marks, int start, int end) {
        if (marks.isEmpty() || start >= marks.getLast().end()) {
            marks.add(new Mark(start, end));
        } else if (end > marks.getLast().end()) {
            var last = marks.removeLast();
            marks.add(new Mark(Math.min(start, last.start()), end));
        }
    }

    /** Every character keeps its place, so that marks fit. */
    private static String oneLine(String text) {
        var end = Math.min(text.length(), LONGEST_TEXT);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        var line = new StringBuilder(text.substring(0, end));
        for (var i = 0; i < line.length(); i++) {
            if (Character.isWhitespace(line.charAt(i)) || Character.isISOControl(line.charAt(i))) {
                line.setCharAt(i, ' ');
            }
        }
        return line.toString();
    }
}
