package nl.zwerm.administration.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zwerm.administration.routing.Replay.Stop;
import nl.zwerm.expertise.Rehearsal;
import nl.zwerm.expertise.Weighing;

/**
 * Finds the weights under which those who answered were most likely to: a conditional logit model (McFadden 1974), in
 * which the chance of each to be the one who answers is proportional to exp(weighted sum of the parts). For each half-life
 * the weights of greatest likelihood, and then the half-life of greatest likelihood. Of those who did not answer a sample
 * drawn evenly is looked at, which leaves the estimate what it is.
 *
 * <p>No weight is below its floor: whoever is invited is told what ties them to the question, so that this must count for
 * something, also where few questions do not show that it does.
 */
final class Fitting {

    /** From a month to a season: a young site cannot tell of longer ones, and a quiet one needs more than a fortnight. */
    private static final List<Duration> HALF_LIVES =
            Stream.of(30, 60, 120).map(Duration::ofDays).toList();

    /** Parts of the whole, in the order of {@link Weighing#PARTS}: answers in the topics, share of them, votes. */
    private static final double[] FLOORS = {0, 0.10, 0.05, 0.05, 0};

    private static final double ABOVE = 1 - Arrays.stream(FLOORS).sum();

    private static final int OTHERS = 300;
    private static final int STEPS = 400;
    private static final int PARTS = Weighing.PARTS.size();

    /** Weights beyond this say that a part never errs on so few questions. */
    private static final double LIMIT = 60;

    /** Everybody looked at for one question: their parts, first those who answered. */
    private record Choice(double[][] parts, int answered) {}

    private final Map<Duration, List<Choice>> choices = new LinkedHashMap<>();

    void look(Stop stop) {
        for (var halfLife : HALF_LIVES) {
            var shipped = Rehearsal.shipped();
            var moment = stop.rehearsal().ask(stop.asked(), stop.at(), new Weighing(shipped.weights(), halfLife));
            var sought = Places.of(moment, stop.answered()).sought();
            var rows = new ArrayList<double[]>();
            Arrays.stream(sought).forEach(person -> rows.add(floored(moment.parts(person))));
            var random = new SplittableRandom(stop.question().id());
            int others = moment.people().size() - sought.length;
            random.ints(0, Math.max(1, moment.people().size()))
                    .distinct()
                    .filter(person -> Arrays.binarySearch(sought, person) < 0)
                    .limit(Math.min(OTHERS, others))
                    .forEach(person -> rows.add(floored(moment.parts(person))));
            choices.computeIfAbsent(halfLife, _ -> new ArrayList<>())
                    .add(new Choice(rows.toArray(double[][]::new), sought.length));
        }
    }

    int questions() {
        return choices.values().stream().mapToInt(List::size).findFirst().orElse(0);
    }

    /** As shipped when there was nothing to learn from. */
    Weighing fitted() {
        var best = Rehearsal.shipped();
        double most = Double.NEGATIVE_INFINITY;
        for (var entry : choices.entrySet()) {
            var weights = climb(entry.getValue());
            double likelihood = likelihood(entry.getValue(), weights, new double[PARTS]);
            if (likelihood > most) {
                most = likelihood;
                best = new Weighing(proportions(weights), entry.getKey());
            }
        }
        return best;
    }

    /** The likelihood has one top; each step goes up from where it is, or is halved until it does. */
    private static double[] climb(List<Choice> choices) {
        var weights = new double[PARTS];
        Arrays.fill(weights, 1);
        var slope = new double[PARTS];
        double height = likelihood(choices, weights, slope);
        double step = 1;
        for (int i = 0; i < STEPS && step > 1e-9; i++) {
            var next = moved(weights, slope, step);
            var nextSlope = new double[PARTS];
            double nextHeight = likelihood(choices, next, nextSlope);
            if (nextHeight > height) {
                weights = next;
                slope = nextSlope;
                height = nextHeight;
                step *= 2;
            } else {
                step /= 4;
            }
        }
        return weights;
    }

    private static double[] moved(double[] weights, double[] slope, double step) {
        var moved = new double[PARTS];
        Arrays.setAll(moved, part -> Math.clamp(weights[part] + step * slope[part], 0, LIMIT));
        return moved;
    }

    /** The mean log likelihood, each question counting as much; puts its slope into {@code slope}. */
    private static double likelihood(List<Choice> choices, double[] weights, double[] slope) {
        double sum = 0;
        for (var choice : choices) {
            sum += likelihood(choice, weights, slope) / choices.size();
        }
        for (int part = 0; part < PARTS; part++) {
            slope[part] /= choices.size();
        }
        return sum;
    }

    private static double likelihood(Choice choice, double[] weights, double[] slope) {
        var rows = choice.parts();
        var scores = Arrays.stream(rows).mapToDouble(row -> dot(row, weights)).toArray();
        double top = Arrays.stream(scores).max().orElse(0);
        double whole = Arrays.stream(scores).map(score -> Math.exp(score - top)).sum();
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            double chance = Math.exp(scores[i] - top) / whole;
            double actual = i < choice.answered() ? 1.0 / choice.answered() : 0;
            sum += actual * (scores[i] - top - Math.log(whole));
            for (int part = 0; part < PARTS; part++) {
                slope[part] += (actual - chance) * rows[i][part];
            }
        }
        return sum;
    }

    private static double dot(double[] row, double[] weights) {
        double sum = 0;
        for (int part = 0; part < PARTS; part++) {
            sum += row[part] * weights[part];
        }
        return sum;
    }

    /** What is above the floors is free, and carries the floors with it: then all it takes is not to be below zero. */
    private static double[] floored(double[] parts) {
        double carried = dot(parts, FLOORS) / ABOVE;
        return Arrays.stream(parts).map(part -> part + carried).toArray();
    }

    /** Of a hundred, as weights are written. */
    private static List<Double> proportions(double[] above) {
        double sum = Arrays.stream(above).sum();
        if (sum == 0) {
            return Rehearsal.shipped().weights();
        }
        return IntStream.range(0, PARTS)
                .mapToObj(part -> ABOVE * above[part] / sum + FLOORS[part])
                .map(part -> Math.round(1_000 * part) / 10.0)
                .toList();
    }
}
