package nl.zwerm.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.zwerm.text.internal.Comparison;
import org.jspecify.annotations.Nullable;

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

    /** What stood there, and what stands there now; either may be absent. */
    public record Row(@Nullable Line before, @Nullable Line after) {

        public List<@Nullable Line> both() {
            return Arrays.asList(before, after);
        }
    }

    private TextDiff() {}

    public static List<Line> between(String before, String after) {
        return Comparison.lines(before, after);
    }

    /** The same as two texts beside each other: what replaced a line stands beside it. */
    public static List<Row> beside(List<Line> lines) {
        var rows = new ArrayList<Row>();
        int at = 0;
        while (at < lines.size()) {
            if (lines.get(at).kind() == Kind.SAME) {
                rows.add(new Row(lines.get(at), lines.get(at)));
                at++;
                continue;
            }
            var removed = run(lines, at, Kind.REMOVED);
            var added = run(lines, at + removed.size(), Kind.ADDED);
            for (int i = 0; i < Math.max(removed.size(), added.size()); i++) {
                rows.add(new Row(i < removed.size() ? removed.get(i) : null, i < added.size() ? added.get(i) : null));
            }
            at += removed.size() + added.size();
        }
        return rows;
    }

    private static List<Line> run(List<Line> lines, int from, Kind kind) {
        int to = from;
        while (to < lines.size() && lines.get(to).kind() == kind) {
            to++;
        }
        return lines.subList(from, to);
    }
}
