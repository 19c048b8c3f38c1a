package nl.zwerm.text.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.zwerm.text.Passage;

/** Finds a passage in a text that may have changed since it was chosen, within bounded time. */
public final class PassageSearch {

    /** From the first character of a passage up to, and without, the last. */
    public record Stretch(int start, int end) {}

    /** A near match, and how many characters differ. */
    private record Near(int start, int end, int differs) {}

    private static final int SEED = 12;
    private static final int MOST_SEEDS = 16;
    private static final int MOST_TRIES = 20;
    private static final int MOST_PLACES = 2;
    private static final int LEAST_SLACK = 64;

    /** Of so many characters one may differ. */
    private static final int ONE_IN = 3;

    private final String text;
    private final Passage passage;
    private final String exact;

    public PassageSearch(String text, Passage passage) {
        this.text = text;
        this.passage = passage;
        this.exact = passage.exact();
    }

    public Optional<Stretch> find() {
        return same().or(this::between).or(this::near);
    }

    /** The same words: where they stand between the same words, and else nearest to where they stood. */
    private Optional<Stretch> same() {
        return IntStream.iterate(text.indexOf(exact), at -> at >= 0, at -> text.indexOf(exact, at + 1))
                .boxed()
                .max(Comparator.comparingInt(this::agreeing)
                        .thenComparing(Comparator.comparingInt(this::distance).reversed()))
                .map(at -> new Stretch(at, at + exact.length()));
    }

    private int distance(int at) {
        return Math.abs(at - passage.at());
    }

    private int agreeing(int at) {
        var before = passage.before();
        var after = passage.after();
        int end = at + exact.length();
        int agree = 0;
        while (agree < Math.min(before.length(), at)
                && before.charAt(before.length() - 1 - agree) == text.charAt(at - 1 - agree)) {
            agree++;
        }
        int more = 0;
        while (more < Math.min(after.length(), text.length() - end) && after.charAt(more) == text.charAt(end + more)) {
            more++;
        }
        return agree + more;
    }

    /** A word or a number that was changed, between words that were not. */
    private Optional<Stretch> between() {
        var before = passage.before();
        var after = passage.after();
        if (exact.length() >= 2 * SEED || before.length() < SEED || after.length() < SEED) {
            return Optional.empty();
        }
        var left = before.substring(before.length() - SEED);
        var right = after.substring(0, SEED);
        return IntStream.iterate(text.indexOf(left), at -> at >= 0, at -> text.indexOf(left, at + 1))
                .map(at -> at + SEED)
                .mapToObj(start -> new Stretch(start, text.indexOf(right, start)))
                .filter(found ->
                        found.end() > found.start() && found.end() - found.start() <= 2 * exact.length() + SEED)
                .filter(found -> !text.substring(found.start(), found.end()).isBlank())
                .min(Comparator.comparingInt(found -> distance(found.start())));
    }

    /** Almost the same words, at one of the places to which most pieces of them point. */
    private Optional<Stretch> near() {
        if (exact.length() < SEED) {
            return Optional.empty();
        }
        int slack = Math.max(LEAST_SLACK, exact.length() / 4);
        return votes(slack).entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparingInt(vote -> distance(vote.getKey() * slack)))
                .limit(MOST_PLACES)
                .map(vote -> nearest((vote.getKey() - 1) * slack, (vote.getKey() + 2) * slack + exact.length()))
                .filter(near -> near.differs() <= exact.length() / ONE_IN)
                .min(Comparator.comparingInt(Near::differs))
                .map(near -> wholeWords(near.start(), near.end()));
    }

    /** By how far into the text, in steps of {@code slack}, a piece says that the passage begins. */
    private Map<Integer, Integer> votes(int slack) {
        var votes = new HashMap<Integer, Integer>();
        var around = passage.before() + exact + passage.after();
        for (int i = 0; i + SEED <= around.length(); i += Math.max(SEED / 2, around.length() / MOST_SEEDS)) {
            var seed = around.substring(i, i + SEED);
            int tries = 0;
            for (int at = text.indexOf(seed); at >= 0 && tries < MOST_TRIES; at = text.indexOf(seed, at + 1)) {
                votes.merge(Math.max(0, at - i + passage.before().length()) / slack, 1, Integer::sum);
                tries++;
            }
        }
        return votes;
    }

    /** The stretch within these bounds that takes the fewest changes (after Sellers). */
    private Near nearest(int from, int to) {
        int length = exact.length();
        int[] differs = IntStream.rangeClosed(0, length).toArray();
        int[] starts = new int[length + 1];
        int begin = Math.max(0, from);
        Arrays.fill(starts, begin);
        var best = new Near(begin, begin, length);
        for (int at = begin; at < Math.min(text.length(), to); at++) {
            int diagonal = differs[0];
            int diagonalStart = starts[0];
            starts[0] = at + 1;
            for (int i = 1; i <= length; i++) {
                int change = diagonal + (exact.charAt(i - 1) == text.charAt(at) ? 0 : 1);
                int start = diagonalStart;
                diagonal = differs[i];
                diagonalStart = starts[i];
                if (diagonal + 1 < change) {
                    change = diagonal + 1;
                    start = diagonalStart;
                }
                if (differs[i - 1] + 1 < change) {
                    change = differs[i - 1] + 1;
                    start = starts[i - 1];
                }
                differs[i] = change;
                starts[i] = start;
            }
            if (differs[length] < best.differs()
                    || differs[length] == best.differs()
                            && starts[length] == best.start()
                            && best.end() > best.start()) {
                best = new Near(starts[length], at + 1, differs[length]);
            }
        }
        return best;
    }

    private Stretch wholeWords(int start, int end) {
        int from = start;
        int to = end;
        while (from > 0 && inWord(from)) {
            from--;
        }
        while (to < text.length() && inWord(to)) {
            to++;
        }
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (from < to && text.charAt(to - 1) == ' ') {
            to--;
        }
        return new Stretch(from, to);
    }

    private boolean inWord(int at) {
        return Character.isLetterOrDigit(text.charAt(at - 1)) && Character.isLetterOrDigit(text.charAt(at));
    }
}
