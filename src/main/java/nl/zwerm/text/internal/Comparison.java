package nl.zwerm.text.internal;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.zwerm.text.TextDiff.Kind;
import nl.zwerm.text.TextDiff.Line;
import nl.zwerm.text.TextDiff.Piece;

/** Compares two lists of things, and gives up on detail where comparing would take too long. */
public final class Comparison {

    /** Comparing takes the square of what differs, in time and memory; above this all of it counts as replaced. */
    private static final int MOST = 3_000;

    private Comparison() {}

    public static List<Line> lines(String before, String after) {
        var old = before.lines().toList();
        var fresh = after.lines().toList();
        var lines = new ArrayList<Line>();
        for (var hunk : hunks(old, fresh)) {
            if (hunk.same()) {
                hunk.old().forEach(line -> lines.add(whole(Kind.SAME, line)));
            } else {
                lines.addAll(changed(hunk));
            }
        }
        return List.copyOf(lines);
    }

    /** These lines, up to {@code end}, became {@code lines}. */
    public record Change(int start, int end, List<String> lines) {}

    public static List<Change> changes(List<String> old, List<String> fresh) {
        var changes = new ArrayList<Change>();
        int at = 0;
        for (var hunk : hunks(old, fresh)) {
            int end = at + hunk.old().size();
            if (!hunk.same() && !(hunk.old().isEmpty() && hunk.fresh().isEmpty())) {
                changes.add(new Change(at, end, hunk.fresh()));
            }
            at = end;
        }
        return changes;
    }

    private static List<Line> changed(Hunk hunk) {
        var removed = new ArrayList<Line>();
        var added = new ArrayList<Line>();
        var pairs = Math.min(hunk.old().size(), hunk.fresh().size());
        for (int i = 0; i < pairs; i++) {
            var pieces = pieces(hunk.old().get(i), hunk.fresh().get(i));
            removed.add(line(Kind.REMOVED, pieces));
            added.add(line(Kind.ADDED, pieces));
        }
        hunk.old().stream().skip(pairs).forEach(line -> removed.add(whole(Kind.REMOVED, line)));
        hunk.fresh().stream().skip(pairs).forEach(line -> added.add(whole(Kind.ADDED, line)));
        removed.addAll(added);
        return removed;
    }

    private static Line whole(Kind kind, String text) {
        return new Line(kind, List.of(new Piece(kind, text)));
    }

    private static Line line(Kind kind, List<Piece> pieces) {
        return new Line(
                kind,
                pieces.stream()
                        .filter(piece -> piece.kind() == Kind.SAME || piece.kind() == kind)
                        .toList());
    }

    private static List<Piece> pieces(String before, String after) {
        var pieces = new ArrayList<Piece>();
        for (var hunk : hunks(words(before), words(after))) {
            add(pieces, hunk.same() ? Kind.SAME : Kind.REMOVED, hunk.old());
            add(pieces, Kind.ADDED, hunk.fresh());
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    private static List<String> words(String line) {
        var boundaries = BreakIterator.getWordInstance(ULocale.ROOT);
        boundaries.setText(line);
        var words = new ArrayList<String>();
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            words.add(line.substring(start, end));
            start = end;
        }
        return words;
    }

    private record Hunk(boolean same, List<String> old, List<String> fresh) {}

    private static List<Hunk> hunks(List<String> old, List<String> fresh) {
        int shorter = Math.min(old.size(), fresh.size());
        int head = agreeing(shorter, i -> old.get(i).equals(fresh.get(i)));
        int tail = agreeing(shorter - head, i -> old.get(old.size() - 1 - i).equals(fresh.get(fresh.size() - 1 - i)));
        var hunks = new ArrayList<Hunk>();
        hunks.add(new Hunk(true, old.subList(0, head), List.of()));
        hunks.addAll(between(old.subList(head, old.size() - tail), fresh.subList(head, fresh.size() - tail)));
        hunks.add(new Hunk(true, old.subList(old.size() - tail, old.size()), List.of()));
        return hunks;
    }

    private static int agreeing(int most, IntPredicate agree) {
        return IntStream.range(0, most).filter(agree.negate()).findFirst().orElse(most);
    }

    private static List<Hunk> between(List<String> old, List<String> fresh) {
        if (old.size() + fresh.size() > MOST) {
            return List.of(new Hunk(false, old, fresh));
        }
        var hunks = new ArrayList<Hunk>();
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
            var source = delta.getSource();
            hunks.add(new Hunk(true, old.subList(done, source.getPosition()), List.of()));
            hunks.add(new Hunk(false, source.getLines(), delta.getTarget().getLines()));
            done = source.getPosition() + source.size();
        }
        hunks.add(new Hunk(true, old.subList(done, old.size()), List.of()));
        return hunks;
    }
}
