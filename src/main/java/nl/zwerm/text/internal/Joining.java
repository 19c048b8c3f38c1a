package nl.zwerm.text.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nl.zwerm.text.TextMerge;
import nl.zwerm.text.internal.Comparison.Change;

/** Puts two changes of one text together; two that touch each other are taken to be of the same place. */
public final class Joining {

    private final List<String> before;
    private final List<String> joined = new ArrayList<>();
    private boolean clean = true;

    private Joining(List<String> before) {
        this.before = before;
    }

    public static TextMerge join(String before, String theirs, String ours) {
        if (before.equals(theirs) || theirs.equals(ours)) {
            return new TextMerge(ours, true);
        }
        if (before.equals(ours)) {
            return new TextMerge(theirs, true);
        }
        var lines = before.lines().toList();
        var joining = new Joining(lines);
        joining.join(
                new ArrayDeque<>(Comparison.changes(lines, theirs.lines().toList())),
                new ArrayDeque<>(Comparison.changes(lines, ours.lines().toList())));
        return new TextMerge(String.join("\n", joining.joined), joining.clean);
    }

    private void join(Deque<Change> theirs, Deque<Change> ours) {
        int done = 0;
        while (!theirs.isEmpty() || !ours.isEmpty()) {
            int from = Math.min(start(theirs), start(ours));
            int to = from;
            var hers = new ArrayList<Change>();
            var mine = new ArrayList<Change>();
            while (start(theirs) <= to || start(ours) <= to) {
                var change = start(theirs) <= to ? take(theirs, hers) : take(ours, mine);
                to = Math.max(to, change.end());
            }
            joined.addAll(before.subList(done, from));
            put(side(hers, from, to), side(mine, from, to), hers.isEmpty(), mine.isEmpty());
            done = to;
        }
        joined.addAll(before.subList(done, before.size()));
    }

    private static int start(Deque<Change> changes) {
        return changes.isEmpty() ? Integer.MAX_VALUE : changes.getFirst().start();
    }

    private static Change take(Deque<Change> from, List<Change> to) {
        var change = from.removeFirst();
        to.add(change);
        return change;
    }

    /** What one of the two made of these lines. */
    private List<String> side(List<Change> changes, int from, int to) {
        var lines = new ArrayList<String>();
        int done = from;
        for (var change : changes) {
            lines.addAll(before.subList(done, change.start()));
            lines.addAll(change.lines());
            done = change.end();
        }
        lines.addAll(before.subList(done, to));
        return lines;
    }

    private void put(List<String> theirs, List<String> ours, boolean onlyOurs, boolean onlyTheirs) {
        if (onlyOurs || theirs.equals(ours)) {
            joined.addAll(ours);
        } else if (onlyTheirs) {
            joined.addAll(theirs);
        } else {
            clean = false;
            joined.addAll(theirs);
            joined.add("");
            joined.addAll(ours);
        }
    }
}
