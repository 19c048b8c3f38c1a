package nl.zwerm.spaces.internal;

import java.util.List;

/** Where in a long list a page stands; whether there is more is known by asking for one more than is shown. */
public record Paging(int page, boolean more) {

    static final int SIZE = 50;
    private static final int LAST = 2_000;

    static Paging of(int wanted, List<?> oneMore) {
        return new Paging(within(wanted), oneMore.size() > SIZE);
    }

    static int offset(int wanted) {
        return (within(wanted) - 1) * SIZE;
    }

    static <T> List<T> shown(List<T> oneMore) {
        return oneMore.subList(0, Math.min(SIZE, oneMore.size()));
    }

    public boolean needed() {
        return page > 1 || more;
    }

    private static int within(int wanted) {
        return Math.clamp(wanted, 1, LAST);
    }
}
