package nl.zwerm.questions.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How long until something happens, when for some it has not happened yet: those count as long as they were watched
 * (Kaplan and Meier 1958). Intervals of 95 % by Greenwood's variance on the logarithm, and for the median those times at
 * which that interval holds a half (Brookmeyer and Crowley 1982), as R's {@code survfit} gives them. Times may be in any
 * unit and come back in the same.
 */
final class KaplanMeier {

    private static final double Z = 1.959963984540054;
    private static final double HALF = 0.5;
    private static final double ALIKE = 1e-9;

    /** @param happened false when at this time it had not happened yet */
    record Watched(double time, boolean happened) {}

    /** From {@code time} on, as long as no later step, so many have not had it: {@code part}, between the two others. */
    record Step(double time, double part, double lower, double upper) {}

    private final List<Step> steps;

    private KaplanMeier(List<Step> steps) {
        this.steps = steps;
    }

    static KaplanMeier of(Collection<Watched> watched) {
        var happened = new TreeMap<Double, Integer>();
        var left = new TreeMap<Double, Integer>();
        for (var one : watched) {
            left.merge(one.time(), 1, Integer::sum);
            if (one.happened()) {
                happened.merge(one.time(), 1, Integer::sum);
            }
        }
        var steps = new ArrayList<Step>();
        int atRisk = watched.size();
        double part = 1;
        double variance = 0;
        for (var leaving : left.entrySet()) {
            int events = happened.getOrDefault(leaving.getKey(), 0);
            if (events > 0) {
                part *= 1 - (double) events / atRisk;
                variance += (double) events / ((double) atRisk * (atRisk - events));
                steps.add(step(leaving.getKey(), part, variance));
            }
            atRisk -= leaving.getValue();
        }
        return new KaplanMeier(List.copyOf(steps));
    }

    List<Step> steps() {
        return steps;
    }

    /** When half of them have had it; empty when that is not known yet. */
    OptionalDouble median() {
        return crossing(Step::part);
    }

    /** The median is hardly earlier than this. */
    OptionalDouble medianFrom() {
        return crossing(Step::lower);
    }

    /** The median is hardly later than this; empty when that cannot be told. */
    OptionalDouble medianTo() {
        return crossing(Step::upper);
    }

    private OptionalDouble crossing(ToDoubleFunction<Step> curve) {
        for (int i = 0; i < steps.size(); i++) {
            double value = curve.applyAsDouble(steps.get(i));
            if (Math.abs(value - HALF) < ALIKE && i + 1 < steps.size()) {
                return OptionalDouble.of((steps.get(i).time() + steps.get(i + 1).time()) / 2);
            }
            if (value <= HALF + ALIKE) {
                return OptionalDouble.of(steps.get(i).time());
            }
        }
        return OptionalDouble.empty();
    }

    private static Step step(double time, double part, double variance) {
        if (part == 0) {
            // Where nobody is left nothing can be said of how sure that is.
            return new Step(time, 0, Double.NaN, Double.NaN);
        }
        double spread = Z * Math.sqrt(variance);
        return new Step(time, part, part * Math.exp(-spread), Math.min(1, part * Math.exp(spread)));
    }
}
