package nl.zwerm.shared.measure;

import java.util.Arrays;
import java.util.SplittableRandom;

/** A mean, and between which two values it lies in 95 of 100 samples drawn with replacement from what was measured. */
public record Estimate(double mean, double low, double high, int n) {

    private static final int SAMPLES = 5_000;
    private static final long SEED = 20_261_126;

    /** The same values give the same estimate: the samples are drawn from a fixed seed. */
    public static Estimate of(double[] values) {
        var n = values.length;
        if (n == 0) {
            return new Estimate(0, 0, 0, 0);
        }
        var random = new SplittableRandom(SEED);
        var means = new double[SAMPLES];
        for (var sample = 0; sample < SAMPLES; sample++) {
            double sum = 0;
            for (var i = 0; i < n; i++) {
                sum += values[random.nextInt(n)];
            }
            means[sample] = sum / n;
        }
        Arrays.sort(means);
        var tail = (int) Math.round(SAMPLES * 0.025);
        return new Estimate(Arrays.stream(values).average().orElse(0), means[tail], means[SAMPLES - 1 - tail], n);
    }

    /** How much more the one has than the other on the same things, measured in pairs. */
    public static Estimate ofDifference(double[] one, double[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException(one.length + " values cannot be paired with " + other.length);
        }
        var differences = new double[one.length];
        Arrays.setAll(differences, i -> one[i] - other[i]);
        return of(differences);
    }

    /** Whether zero lies outside. */
    public boolean sure() {
        return low > 0 || high < 0;
    }
}
