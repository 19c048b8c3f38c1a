package nl.zwerm.shared.measure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Measures of one ranking, from the grades of what it shows, in that order. Grade 0 is of no use; 3 is what was sought. */
public final class Rankings {

    private Rankings() {}

    /**
     * What the first {@code depth} are worth, each less the lower it stands, beside the best order there could be of all
     * that is graded. The worth of a grade g is 2^g - 1, the discount of place i (from 1) is log2(i + 1).
     */
    public static double ndcg(List<Integer> shown, Collection<Integer> all, int depth) {
        var best = worth(all.stream().sorted(Comparator.reverseOrder()).toList(), depth);
        return best == 0 ? 0 : worth(shown, depth) / best;
    }

    /** How much of all that is of use stands among the first {@code depth}. */
    public static double recall(List<Integer> shown, Collection<Integer> all, int depth) {
        long useful = all.stream().filter(grade -> grade > 0).count();
        long found = shown.stream().limit(depth).filter(grade -> grade > 0).count();
        return useful == 0 ? 0 : (double) found / useful;
    }

    /** One over the place of the first that has this grade or a higher one; 0 when none has. */
    public static double reciprocalRank(List<Integer> shown, int enough) {
        for (var place = 0; place < shown.size(); place++) {
            if (shown.get(place) >= enough) {
                return 1.0 / (place + 1);
            }
        }
        return 0;
    }

    private static double worth(List<Integer> grades, int depth) {
        double sum = 0;
        for (var place = 0; place < Math.min(depth, grades.size()); place++) {
            sum += (Math.pow(2, grades.get(place)) - 1) * Math.log(2) / Math.log(place + 2);
        }
        return sum;
    }
}
