package nl.zwerm.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.zwerm.text.internal.Comparison;

/** Where the lines of a text stand in another, whatever spaces and signs of Markdown stand around their words. */
public final class SameLines {

    private static final Pattern AROUND_WORDS = Pattern.compile("[\\s\\p{Punct}]+");

    /** The lines that one stands for, counted from zero: with the same words, or others in their place. */
    public record Match(List<Integer> lines, boolean same) {}

    private SameLines() {}

    /** Of each line of {@code fresh} in {@code old}. */
    public static List<Match> of(List<String> old, List<String> fresh) {
        var before = old.stream().map(SameLines::words).toList();
        var after = fresh.stream().map(SameLines::words).toList();
        var matches = new ArrayList<Match>();
        int at = 0;
        for (var change : Comparison.changes(before, after)) {
            alike(at, change.start(), matches);
            var lines = IntStream.range(change.start(), change.end()).boxed().toList();
            var words = String.join("", before.subList(change.start(), change.end()));
            boolean same = !lines.isEmpty() && words.equals(String.join("", change.lines()));
            change.lines().forEach(_ -> matches.add(new Match(lines, same)));
            at = change.end();
        }
        alike(at, before.size(), matches);
        return matches;
    }

    private static void alike(int from, int to, List<Match> matches) {
        IntStream.range(from, to).forEach(line -> matches.add(new Match(List.of(line), true)));
    }

    private static String words(String line) {
        return AROUND_WORDS.matcher(line).replaceAll("");
    }
}
