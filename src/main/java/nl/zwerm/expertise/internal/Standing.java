package nl.zwerm.expertise.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A candidate with what they did, weighed once and looked up for each question. */
final class Standing {

    private final Candidate candidate;
    private final Work work;
    private final double lastActive;

    private Standing(Candidate candidate, Work work, double lastActive) {
        this.candidate = candidate;
        this.work = work;
        this.lastActive = lastActive;
    }

    static Standing of(Candidate candidate, Work work, RelevanceWeights weights, Instant now) {
        return new Standing(candidate, work, decayed(candidate.lastActive(), now, weights.activeHalfLife()));
    }

    /** The same person with other room. */
    Standing with(Room room) {
        return new Standing(candidate.with(room), work, lastActive);
    }

    Candidate candidate() {
        return candidate;
    }

    int answers() {
        return work.all().answers();
    }

    /** All answers together, each worth less as it ages. */
    double overall() {
        return work.all().worth();
    }

    double lastActive() {
        return lastActive;
    }

    /** The answers in any of the topics; an answer in two of them counts once. */
    Work.Part answersIn(Set<Long> topics) {
        return work.in(topics);
    }

    /** When they answered about this topic, the earliest first. */
    List<Instant> times(long topic) {
        return work.times(topic);
    }

    static double decayed(@Nullable Instant at, Instant now, Duration halfLife) {
        if (at == null) {
            return 0;
        }
        // A clock that runs ahead must not make evidence stronger than fresh.
        double age = Math.max(0, Duration.between(at, now).toMillis());
        return Math.pow(2, -age / halfLife.toMillis());
    }
}
