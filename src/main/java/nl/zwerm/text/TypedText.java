package nl.zwerm.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import nl.zwerm.text.internal.YjsChange;
import nl.zwerm.text.internal.YjsChange.Block;
import nl.zwerm.text.internal.YjsChange.Removal;
import nl.zwerm.text.internal.YjsChange.SignId;
import org.jspecify.annotations.Nullable;

/**
 * A text that several typed at once, sign by sign, out of the changes that Yjs made of it: which change brought each sign
 * and which removed one. Signs that came to stand in one place are put in order as Yjs does (Nicolaescu et al., "Near
 * Real-Time Peer-to-Peer Shared Editing on Extensible Data Types", GROUP 2016), so that it says what the windows say.
 */
public final class TypedText {

    /** With what was removed; a window of ours has long begun anew. */
    private static final int MOST_SIGNS = 600_000;

    /** Putting signs in order takes the square of how many came to stand in one place at once. */
    private static final long MOST_STEPS = 5_000_000;

    /** A change that is not of Yjs, or holds something else than text, or more than is read. */
    public static final class Unreadable extends RuntimeException {}

    /** {@code changes} are those that wrote in it, or removed something from it, since what stood there was settled. */
    public record Line(String text, Set<Integer> changes) {}

    private static final class Sign {

        final long window;
        final char sign;
        final int change;
        final @Nullable Sign left;
        final @Nullable Sign right;

        @Nullable
        Sign next;

        int removed;

        /** On which line it stood when that was settled; below zero, it did not. */
        int line = -1;

        Sign(long window, char sign, int change, @Nullable Sign left, @Nullable Sign right) {
            this.window = window;
            this.sign = sign;
            this.change = change;
            this.left = left;
            this.right = right;
        }

        boolean ends() {
            return sign == '\n';
        }
    }

    /** Of one change, what could not be placed yet: what it stands beside comes with a later one. */
    private record Rest(int number, Map<Long, Deque<Block>> blocks, List<Removal> removals) {

        boolean nothing() {
            return blocks.isEmpty() && removals.isEmpty();
        }
    }

    private final Map<Long, List<Sign>> signs = new HashMap<>();
    private final Sign start = new Sign(0, '\n', 0, null, null);
    private final List<Rest> waiting = new ArrayList<>();
    private int count;
    private long steps;

    /** @param number above zero, another one for each change */
    public void take(int number, byte[] bytes) {
        var change = YjsChange.read(bytes).orElseThrow(Unreadable::new);
        var rest = new Rest(number, change.blocks(), change.removals());
        waiting.addFirst(rest);
        boolean more = true;
        while (more) {
            more = false;
            for (var one : waiting) {
                more |= place(one);
            }
        }
        waiting.removeIf(Rest::nothing);
    }

    /** Places what can be placed of it, and whether there was any. */
    private boolean place(Rest rest) {
        boolean placed = false;
        boolean more = true;
        while (more) {
            more = false;
            for (var row : rest.blocks().values()) {
                while (!row.isEmpty() && fits(row.getFirst())) {
                    place(row.removeFirst(), rest.number());
                    more = true;
                }
            }
            placed |= more;
        }
        rest.blocks().values().removeIf(Collection::isEmpty);
        var later = rest.removals().stream()
                .map(removal -> remove(removal, rest.number()))
                .filter(removal -> removal.length() > 0)
                .toList();
        rest.removals().clear();
        rest.removals().addAll(later);
        return placed;
    }

    private boolean fits(Block block) {
        return block.first().clock() <= row(block.first().window()).size() && has(block.left()) && has(block.right());
    }

    private boolean has(@Nullable SignId id) {
        return id == null || id.clock() < row(id.window()).size();
    }

    private List<Sign> row(long window) {
        return signs.computeIfAbsent(window, _ -> new ArrayList<>());
    }

    private @Nullable Sign find(@Nullable SignId id) {
        return id == null ? null : row(id.window()).get((int) id.clock());
    }

    private void place(Block block, int number) {
        long window = block.first().window();
        var row = row(window);
        long known = row.size() - block.first().clock();
        if (block.length() - known > MOST_SIGNS - count) {
            throw new Unreadable();
        }
        var right = find(block.right());
        for (int i = (int) known; i < block.length(); i++) {
            var left = i == 0 ? find(block.left()) : row.getLast();
            var content = block.content();
            var sign = new Sign(window, content == null ? ' ' : content.charAt(i), number, left, right);
            if (content == null) {
                sign.removed = number;
            }
            place(sign);
            row.add(sign);
            count++;
        }
    }

    private void place(Sign sign) {
        var after = sign.left == null ? start : sign.left;
        var passed = new HashSet<Sign>();
        var rivals = new HashSet<Sign>();
        for (var other = after.next; other != null && other != sign.right; other = other.next) {
            step(1);
            passed.add(other);
            rivals.add(other);
            boolean before;
            if (other.left == sign.left) {
                before = other.window < sign.window;
                if (!before && other.right == sign.right) {
                    break;
                }
            } else if (other.left != null && passed.contains(other.left)) {
                before = !rivals.contains(other.left);
            } else {
                break;
            }
            if (before) {
                after = other;
                rivals.clear();
            }
        }
        sign.next = after.next;
        after.next = sign;
    }

    private void step(long more) {
        steps += more;
        if (steps > MOST_STEPS) {
            throw new Unreadable();
        }
    }

    /** What is left of it, of signs that have not come. */
    private Removal remove(Removal removal, int number) {
        var row = row(removal.first().window());
        long end = Math.min(removal.end(), row.size());
        step(1 + Math.max(0, end - removal.first().clock()));
        for (long clock = removal.first().clock(); clock < end; clock++) {
            var sign = row.get((int) clock);
            if (sign.removed == 0) {
                sign.removed = number;
            }
        }
        long from = Math.max(removal.first().clock(), end);
        return new Removal(new SignId(removal.first().window(), from), removal.end() - from);
    }

    public String text() {
        var text = new StringBuilder();
        for (var sign = start.next; sign != null; sign = sign.next) {
            if (sign.removed == 0) {
                text.append(sign.sign);
            }
        }
        return text.toString();
    }

    /** By which change each sign came that stands there. */
    List<Integer> changes() {
        var changes = new ArrayList<Integer>();
        for (var sign = start.next; sign != null; sign = sign.next) {
            if (sign.removed == 0) {
                changes.add(sign.change);
            }
        }
        return changes;
    }

    /** What stands on these lines now is nobody's any more; who changes it is looked for from here on. */
    public void settle(IntPredicate lines) {
        int line = 0;
        for (var sign = start.next; sign != null; sign = sign.next) {
            if (sign.removed == 0) {
                sign.line = lines.test(line) ? line : -1;
                line += sign.ends() ? 1 : 0;
            }
        }
    }

    public List<Line> lines() {
        var removed = removed();
        var parted = parted();
        var lines = new ArrayList<Line>();
        var row = new ArrayList<Sign>();
        var before = start;
        for (var sign = start.next; sign != null; sign = sign.next) {
            if (sign.removed != 0) {
                continue;
            }
            if (sign.ends()) {
                lines.add(line(row, removed, parted, before, sign));
                row.clear();
                before = sign;
            } else {
                row.add(sign);
            }
        }
        if (!row.isEmpty()) {
            lines.add(line(row, removed, parted, before, null));
        }
        return lines;
    }

    /** Which changes removed something of each line that was settled. */
    private Map<Integer, Set<Integer>> removed() {
        var removed = new HashMap<Integer, Set<Integer>>();
        for (var sign = start.next; sign != null; sign = sign.next) {
            if (sign.line >= 0 && sign.removed != 0) {
                removed.computeIfAbsent(sign.line, _ -> new TreeSet<>()).add(sign.removed);
            }
        }
        return removed;
    }

    /** The lines that were settled and stand on more than one now. */
    private Set<Integer> parted() {
        var on = new HashMap<Integer, Integer>();
        var parted = new HashSet<Integer>();
        int line = 0;
        for (var sign = start.next; sign != null; sign = sign.next) {
            if (sign.removed != 0) {
                continue;
            }
            if (sign.ends()) {
                line++;
            } else if (sign.line >= 0 && !Objects.equals(on.getOrDefault(sign.line, line), line)) {
                parted.add(sign.line);
            } else if (sign.line >= 0) {
                on.put(sign.line, line);
            }
        }
        return parted;
    }

    /** Where nothing was written or removed, a line that was parted is of whoever parted it. */
    private static Line line(
            List<Sign> row,
            Map<Integer, Set<Integer>> removed,
            Set<Integer> parted,
            Sign before,
            @Nullable Sign after) {
        var text = new StringBuilder();
        var changes = new LinkedHashSet<Integer>();
        for (var sign : row) {
            text.append(sign.sign);
            changes.addAll(sign.line < 0 ? Set.of(sign.change) : removed.getOrDefault(sign.line, Set.of()));
        }
        if (changes.isEmpty() && row.stream().anyMatch(sign -> parted.contains(sign.line))) {
            addNew(before, changes);
            addNew(after, changes);
        }
        return new Line(text.toString(), changes);
    }

    private static void addNew(@Nullable Sign end, Set<Integer> changes) {
        if (end != null && end.line < 0 && end.change > 0) {
            changes.add(end.change);
        }
    }
}
