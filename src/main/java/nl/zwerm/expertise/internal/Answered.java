package nl.zwerm.expertise.internal;

import java.time.Instant;
import java.util.Set;

/**
 * An answer somebody gave, as the ledger knows it.
 *
 * @param helpful from 0 to 1: wholly when the asker or somebody else said that it helped
 */
record Answered(Instant at, Set<Long> topics, double helpful) {

    private static final double LEAST_IMPORTED = 0.25;
    private static final double MOST_IMPORTED = 0.75;

    /** Thanks from elsewhere count a little, and less and less: they were given for many reasons. */
    static double helpful(boolean helped, int importedVotes) {
        if (helped) {
            return 1;
        }
        var votes = Math.max(0, importedVotes);
        return Math.min(MOST_IMPORTED, LEAST_IMPORTED * Math.log(1 + votes) / Math.log(2));
    }
}
