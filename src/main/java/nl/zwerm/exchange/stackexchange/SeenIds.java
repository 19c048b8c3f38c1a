package nl.zwerm.exchange.stackexchange;

import java.util.HashMap;
import java.util.Map;

/** Which ids came already: some bits per row, since votes and history have many more rows than there are posts. */
final class SeenIds {
    private static final int WORDS = 16;
    private static final int BITS = WORDS * Long.SIZE;

    private final Map<Long, long[]> pages = new HashMap<>();

    void first(long id) {
        var page = pages.computeIfAbsent(id / BITS, _ -> new long[WORDS]);
        var bit = (int) (id % BITS);
        var mask = 1L << bit;
        if ((page[bit / Long.SIZE] & mask) != 0) {
            throw new NotTaken(Reason.REPEATED);
        }
        page[bit / Long.SIZE] |= mask;
    }
}
