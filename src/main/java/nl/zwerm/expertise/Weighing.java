package nl.zwerm.expertise;

import java.time.Duration;
import java.util.List;

/**
 * How much each part of what speaks for somebody counts, in the order of {@link #PARTS}; only proportions matter.
 *
 * @param halfLife after which an answer counts half
 */
public record Weighing(List<Double> weights, Duration halfLife) {

    /** The parts that a past of questions and answers can tell of; what somebody declared is not among them. */
    public static final List<String> PARTS =
            List.of("helpful-overall", "helpful-in-topics", "share-in-topics", "votes", "last-active");

    public Weighing {
        if (weights.size() != PARTS.size()) {
            throw new IllegalArgumentException("Expected " + PARTS.size() + " weights, not " + weights.size());
        }
        weights = List.copyOf(weights);
    }
}
