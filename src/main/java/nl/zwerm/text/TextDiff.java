package nl.zwerm.text;

import java.util.List;
import java.util.stream.Collectors;
import nl.zwerm.text.internal.Comparison;

/** What changed between two versions of a text: by line, and within changed lines by word. */
public final class TextDiff {

    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /** Part of a line; a changed line has parts that are the same and parts of its own kind. */
    public record Piece(Kind kind, String text) {}

    public record Line(Kind kind, List<Piece> pieces) {

        public String text() {
            return pieces.stream().map(Piece::text).collect(Collectors.joining());
        }
    }

    private TextDiff() {}

    public static List<Line> between(String before, String after) {
        return Comparison.lines(before, after);
    }
}
