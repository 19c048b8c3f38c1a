package nl.zwerm.administration.routing;

import java.util.Arrays;

/** How good one ranking was, from the places, counted from 1, of those who answered. */
record Measures(double mrr, double p1, double p5, double ndcg10) {

    private static final int DEPTH = 10;

    static Measures of(int[] places) {
        int first = Arrays.stream(places).min().orElseThrow();
        return new Measures(1.0 / first, within(places, 1), within(places, 5) / 5.0, ndcg(places));
    }

    private static long within(int[] places, int depth) {
        return Arrays.stream(places).filter(place -> place <= depth).count();
    }

    private static double ndcg(int[] places) {
        double gained = Arrays.stream(places)
                .filter(place -> place <= DEPTH)
                .mapToDouble(Measures::discounted)
                .sum();
        double best = 0;
        for (int place = 1; place <= Math.min(DEPTH, places.length); place++) {
            best += discounted(place);
        }
        return gained / best;
    }

    private static double discounted(int place) {
        return Math.log(2) / Math.log(place + 1.0);
    }
}
