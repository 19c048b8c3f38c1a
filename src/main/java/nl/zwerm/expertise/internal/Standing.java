package nl.zwerm.expertise.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A candidate whose answers are weighed once and then looked up for each question. */
final class Standing {

    private final Candidate candidate;
    private final double[] worth;
    private final double overall;
    private final double lastActive;

    Standing(Candidate candidate, RelevanceWeights weights, Instant now) {
        this.candidate = candidate;
        this.worth = new double[candidate.answers().size()];
        double sum = 0;
        for (int i = 0; i < worth.length; i++) {
            var answer = candidate.answers().get(i);
            worth[i] = weights.worth(answer.helpful()) * decayed(answer.at(), now, weights.halfLife());
            sum += worth[i];
        }
        this.overall = sum;
        this.lastActive = decayed(candidate.lastActive(), now, weights.activeHalfLife());
    }

    private Standing(Candidate candidate, Standing other) {
        this.candidate = candidate;
        this.worth = other.worth;
        this.overall = other.overall;
        this.lastActive = other.lastActive;
    }

    /** The same person with other room. */
    Standing with(Room room) {
        return new Standing(candidate.with(room), this);
    }

    Candidate candidate() {
        return candidate;
    }

    /** All answers together, each worth less as it ages. */
    double overall() {
        return overall;
    }

    double lastActive() {
        return lastActive;
    }

    /** Numbers of the answers in any of the topics; an answer in two of them counts once. */
    BitSet answersIn(Set<Long> topics) {
        var found = new BitSet();
        for (int i = 0; i < worth.length; i++) {
            if (anyOf(candidate.answers().get(i).topics(), topics)) {
                found.set(i);
            }
        }
        return found;
    }

    private static boolean anyOf(Set<Long> some, Set<Long> others) {
        for (var one : some) {
            if (others.contains(one)) {
                return true;
            }
        }
        return false;
    }

    double worthOf(BitSet answers) {
        double sum = 0;
        for (int i = answers.nextSetBit(0); i >= 0; i = answers.nextSetBit(i + 1)) {
            sum += worth[i];
        }
        return sum;
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
