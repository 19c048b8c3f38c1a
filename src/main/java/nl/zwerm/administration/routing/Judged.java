package nl.zwerm.administration.routing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import nl.zwerm.shared.measure.Estimate;

/** How well each ranker did on the same questions, in their order. */
final class Judged {

    private final Map<Ranker, List<Measures>> measured = new EnumMap<>(Ranker.class);

    void add(Ranker ranker, Measures measures) {
        measured.computeIfAbsent(ranker, _ -> new ArrayList<>()).add(measures);
    }

    void addAll(Judged other) {
        other.measured.forEach((ranker, all) -> all.forEach(one -> add(ranker, one)));
    }

    int questions() {
        return measured.getOrDefault(Ranker.SHIPPED, List.of()).size();
    }

    boolean has(Ranker ranker) {
        return measured.containsKey(ranker);
    }

    Estimate estimate(Ranker ranker, ToDoubleFunction<Measures> measure) {
        return Estimate.of(column(ranker, measure));
    }

    /** How much better the one did, question by question. */
    Estimate difference(Ranker one, Ranker other, ToDoubleFunction<Measures> measure) {
        return Estimate.ofDifference(column(one, measure), column(other, measure));
    }

    private double[] column(Ranker ranker, ToDoubleFunction<Measures> measure) {
        return measured.getOrDefault(ranker, List.of()).stream()
                .mapToDouble(measure)
                .toArray();
    }
}
