package nl.zwerm.administration.routing;

import java.util.Arrays;
import java.util.Collection;

/** How unequally something is shared: 0 when all have as much, towards 1 when one has all. */
final class Gini {

    private Gini() {}

    static double of(Collection<Integer> shares) {
        var sorted = shares.stream().mapToDouble(Integer::doubleValue).sorted().toArray();
        double sum = Arrays.stream(sorted).sum();
        if (sum == 0) {
            return 0;
        }
        double weighted = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
        }
        return weighted / (sorted.length * sum);
    }
}
