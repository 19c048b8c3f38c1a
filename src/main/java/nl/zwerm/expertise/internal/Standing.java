package nl.zwerm.expertise.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A candidate whose answers are weighed once and then looked up for each question. */
final class Standing {

    private final Candidate candidate;
    private final double[] helpful;
    private final Map<Long, BitSet> byTopic;
    private final double helpfulOverall;
    private final double lastActive;

    Standing(Candidate candidate, RelevanceWeights weights, Instant now) {
        this.candidate = candidate;
        this.byTopic = new HashMap<>();
        this.helpful = new double[candidate.answers().size()];
        double sum = 0;
        for (int i = 0; i < helpful.length; i++) {
            var answer = candidate.answers().get(i);
            helpful[i] = answer.helpful() * decayed(answer.at(), now, weights.halfLife());
            sum += helpful[i];
            for (var topic : answer.topics()) {
                byTopic.computeIfAbsent(topic, _ -> new BitSet()).set(i);
            }
        }
        this.helpfulOverall = sum / (sum + weights.halfwayOverall());
        this.lastActive = decayed(candidate.lastActive(), now, weights.activeHalfLife());
    }

    private Standing(Candidate candidate, Standing other) {
        this.candidate = candidate;
        this.helpful = other.helpful;
        this.byTopic = other.byTopic;
        this.helpfulOverall = other.helpfulOverall;
        this.lastActive = other.lastActive;
    }

    /** The same person with other room. */
    Standing with(Room room) {
        return new Standing(candidate.with(room), this);
    }

    Candidate candidate() {
        return candidate;
    }

    double helpfulOverall() {
        return helpfulOverall;
    }

    double lastActive() {
        return lastActive;
    }

    /** Numbers of the answers in any of the topics; an answer in two of them counts once. */
    BitSet answersIn(Set<Long> topics) {
        var found = new BitSet();
        for (var topic : topics) {
            var answers = byTopic.get(topic);
            if (answers != null) {
                found.or(answers);
            }
        }
        return found;
    }

    double helpfulIn(BitSet answers) {
        return answers.stream().mapToDouble(i -> helpful[i]).sum();
    }

    private static double decayed(@Nullable Instant at, Instant now, Duration halfLife) {
        if (at == null) {
            return 0;
        }
        // A clock that runs ahead must not make evidence stronger than fresh.
        double age = Math.max(0, Duration.between(at, now).toMillis());
        return Math.pow(2, -age / halfLife.toMillis());
    }
}
