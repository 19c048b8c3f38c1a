package nl.zwerm.administration.bench;

import java.util.List;
import java.util.Random;

/** The same throws of the dice each time, so that the same organisation comes of them. */
final class Chance {

    private static final long SEED = 20_261_126;
    private static final double OFFSET = 10;

    private final Random random;

    Chance(String purpose) {
        this.random = new Random(SEED + purpose.hashCode());
    }

    boolean in(double share) {
        return random.nextDouble() < share;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    double share() {
        return random.nextDouble();
    }

    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /**
     * Few of the first are met often and most of the rest seldom, as with words, authors and places (Zipf and
     * Mandelbrot): of 20,000 authors the first writes one text in eighty.
     */
    int zipf(int bound) {
        var met = OFFSET * Math.pow((bound + OFFSET) / OFFSET, random.nextDouble()) - OFFSET;
        return Math.min(bound - 1, (int) met);
    }

    <T> T zipf(List<T> list) {
        return list.get(zipf(list.size()));
    }

    /** Mostly few, now and then many; {@code mean} on average. */
    int many(double mean) {
        return (int) Math.round(-mean * Math.log(1 - random.nextDouble()));
    }
}
