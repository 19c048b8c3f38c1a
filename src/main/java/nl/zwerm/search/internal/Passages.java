package nl.zwerm.search.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.zwerm.search.Passage;
import nl.zwerm.search.Passage.Mark;

/** Chooses the pieces of a text that show most of its marks. */
final class Passages {

    private static final int LENGTH = 200;
    private static final int BEFORE_MARK = 40;
    private static final int WORD_EDGE = 30;
    private static final int MOST_CONSIDERED = 200;

    private Passages() {}

    private record Piece(int start, int end, int worth) {
        boolean apartFrom(Piece other) {
            return end <= other.start || start >= other.end;
        }
    }

    static List<Passage> of(String text, List<Mark> marks, int most) {
        var candidates = new ArrayList<Piece>();
        marks.stream().limit(MOST_CONSIDERED).forEach(mark -> candidates.add(around(text, marks, mark)));
        candidates.sort(Comparator.comparingInt(Piece::worth).reversed().thenComparingInt(Piece::start));
        var chosen = new ArrayList<Piece>();
        for (var piece : candidates) {
            if (chosen.size() < most && chosen.stream().allMatch(piece::apartFrom)) {
                chosen.add(piece);
            }
        }
        if (chosen.isEmpty() && most > 0 && !text.isBlank()) {
            chosen.add(new Piece(0, wordEnd(text, LENGTH), 0));
        }
        chosen.sort(Comparator.comparingInt(Piece::start));
        return chosen.stream().map(piece -> passage(text, marks, piece)).toList();
    }

    /** Different words are worth more than one word often. */
    private static Piece around(String text, List<Mark> marks, Mark first) {
        var start = wordStart(text, Math.max(0, first.start() - BEFORE_MARK));
        var end = Math.max(first.end(), wordEnd(text, start + LENGTH));
        var inside = marks.stream()
                .filter(mark -> mark.start() >= start && mark.end() <= end)
                .toList();
        var different = inside.stream()
                .map(mark -> text.substring(mark.start(), mark.end()).toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return new Piece(start, end, (int) different * 10 + inside.size());
    }

    private static int wordStart(String text, int at) {
        if (at == 0) {
            return 0;
        }
        var space = text.indexOf(' ', at);
        var start = space >= 0 && space - at < WORD_EDGE ? space + 1 : at;
        return Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
    }

    private static int wordEnd(String text, int at) {
        if (at >= text.length()) {
            return text.length();
        }
        var space = text.lastIndexOf(' ', at);
        var end = space >= 0 && at - space < WORD_EDGE ? space : at;
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private static Passage passage(String text, List<Mark> marks, Piece piece) {
        var inside = marks.stream()
                .filter(mark -> mark.start() >= piece.start && mark.end() <= piece.end)
                .map(mark -> new Mark(mark.start() - piece.start, mark.end() - piece.start))
                .toList();
        return new Passage(
                text.substring(piece.start, piece.end),
                inside,
                piece.start,
                piece.start > 0,
                piece.end < text.length());
    }
}
