package nl.zwerm.expertise.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.zwerm.expertise.Weighing;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * How much each kind of evidence counts. Only proportions matter: relevance is the weighted mean. The reasons for the
 * defaults stand in docs/decisions/2026-11-26-routing-weights-tried.md.
 *
 * @param helpfulInTopics answers in the question's topics, decayed, beside whoever has most
 * @param shareInTopics the part of one's own answers that falls in the topics, smoothed
 * @param votes authorship of the texts nearest to the question
 * @param helpfulOverall answers in anything, decayed, beside whoever has most: who is active and helpful just now
 * @param lastActive time since the last sign of life, decayed
 * @param declared "ask me about": opens the door, hardly ranks
 * @param halfLife after which an answer counts half
 * @param activeHalfLife after which a sign of life counts half
 * @param unthanked what an answer counts of which nobody said that it helped, from 0 to 1
 * @param smoothing answers elsewhere that everybody is taken to have given, so that one answer is no specialism
 */
@ConfigurationProperties("zwerm.routing.relevance")
record RelevanceWeights(
        @DefaultValue("10") double helpfulInTopics,
        @DefaultValue("5") double shareInTopics,
        @DefaultValue("6") double votes,
        @DefaultValue("57") double helpfulOverall,
        @DefaultValue("22") double lastActive,
        @DefaultValue("3") double declared,
        @DefaultValue("60d") Duration halfLife,
        @DefaultValue("14d") Duration activeHalfLife,
        @DefaultValue("0.5") double unthanked,
        @DefaultValue("5") double smoothing) {

    RelevanceWeights {
        requireAtLeastZero("helpful-in-topics", helpfulInTopics);
        requireAtLeastZero("share-in-topics", shareInTopics);
        requireAtLeastZero("votes", votes);
        requireAtLeastZero("helpful-overall", helpfulOverall);
        requireAtLeastZero("last-active", lastActive);
        requireAtLeastZero("declared", declared);
        requireMoreThanZero("half-life", (double) halfLife.toMillis());
        requireMoreThanZero("active-half-life", (double) activeHalfLife.toMillis());
        requireAtLeastZero("unthanked", unthanked);
        requireAtLeastZero("1 - unthanked", 1 - unthanked);
        requireMoreThanZero("smoothing", smoothing);
        requireMoreThanZero(
                "the sum of the weights",
                helpfulInTopics + shareInTopics + votes + helpfulOverall + lastActive + declared);
    }

    static RelevanceWeights defaults() {
        return new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("zwerm.routing.relevance", RelevanceWeights.class);
    }

    /** These weights for what a past can tell of, in the order of {@link Weighing#PARTS}. */
    Weighing weighing() {
        return new Weighing(List.of(helpfulOverall, helpfulInTopics, shareInTopics, votes, lastActive), halfLife);
    }

    RelevanceWeights with(Weighing other) {
        var weights = other.weights();
        return new RelevanceWeights(
                weights.get(1),
                weights.get(2),
                weights.get(3),
                weights.get(0),
                weights.get(4),
                declared,
                other.halfLife(),
                activeHalfLife,
                unthanked,
                smoothing);
    }

    /** What an answer counts while it is fresh. */
    double worth(double helpful) {
        return unthanked + (1 - unthanked) * helpful;
    }

    double mean(Evidence evidence) {
        var sum = tie(evidence) + helpfulOverall * evidence.helpfulOverall() + lastActive * evidence.lastActive();
        return sum / (helpfulInTopics + shareInTopics + votes + helpfulOverall + lastActive + declared);
    }

    /** What is about the question itself. */
    double tie(Evidence evidence) {
        return helpfulInTopics * evidence.helpfulInTopics()
                + shareInTopics * evidence.shareInTopics()
                + votes * evidence.votes()
                + declared * evidence.declared();
    }

    private static void requireAtLeastZero(String name, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException("zwerm.routing.relevance: " + name + " is " + value + ", not 0 or more");
        }
    }

    private static void requireMoreThanZero(String name, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException("zwerm.routing.relevance: " + name + " is " + value + ", not above 0");
        }
    }
}
