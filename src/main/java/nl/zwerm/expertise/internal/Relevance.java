package nl.zwerm.expertise.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.zwerm.expertise.AskedQuestion;
import nl.zwerm.expertise.Reason;

/** How likely somebody is to help with a question, from evidence and fixed weights; and why, in one sentence. */
final class Relevance {

    /** "You answered three questions since March" is about the last year where there was one. */
    private static final Duration SPOKEN_OF = Duration.ofDays(365);

    private final RelevanceWeights weights;
    private final Instant now;

    Relevance(RelevanceWeights weights, Instant now) {
        this.weights = weights;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    Standing standing(Candidate candidate) {
        return new Standing(candidate, weights, now);
    }

    double of(Evidence evidence) {
        return weights.mean(evidence);
    }

    Evidence evidence(AskedQuestion question, Standing standing) {
        var candidate = standing.candidate();
        var inTopics = standing.answersIn(question.topics());
        double helpful = standing.helpfulIn(inTopics);
        return new Evidence(
                helpful / (helpful + weights.halfwayInTopics()),
                inTopics.cardinality() / (candidate.answers().size() + weights.smoothing()),
                question.votes().share(candidate.id()),
                standing.helpfulOverall(),
                standing.lastActive(),
                Collections.disjoint(candidate.offers(), question.topics()) ? 0 : 1,
                question.votes().near(candidate.id()));
    }

    /** The strongest of what ties this person to this question; being active ties nobody to anything. */
    Reason whyKnows(AskedQuestion question, Standing standing) {
        var evidence = evidence(question, standing);
        double topics = weights.helpfulInTopics() * evidence.helpfulInTopics()
                + weights.shareInTopics() * evidence.shareInTopics();
        double votes = evidence.near() ? weights.votes() * evidence.votes() : 0;
        double declared = weights.declared() * evidence.declared();
        if (evidence.shareInTopics() > 0 && topics >= Math.max(votes, declared)) {
            return answeredInTopic(question, standing);
        }
        if (evidence.declared() > 0 && declared >= votes) {
            return new Reason.Declared(first(standing.candidate().offers(), question.topics()));
        }
        int alike = question.votes().alike(standing.candidate().id());
        return alike > 0 ? new Reason.AnsweredAlike(alike) : new Reason.SameWords();
    }

    Reason whyLearns(AskedQuestion question, Standing standing) {
        return new Reason.Seeks(first(standing.candidate().seeks(), question.topics()));
    }

    private Reason answeredInTopic(AskedQuestion question, Standing standing) {
        var byHelp = Comparator.comparingDouble((Long topic) -> standing.helpfulIn(standing.answersIn(Set.of(topic))))
                .thenComparingInt(topic -> standing.answersIn(Set.of(topic)).cardinality())
                .thenComparing(Comparator.reverseOrder());
        var topic = Collections.max(question.topics(), byHelp);
        var times = times(standing, standing.answersIn(Set.of(topic)));
        var lately =
                times.stream().filter(at -> at.isAfter(now.minus(SPOKEN_OF))).toList();
        var counted = lately.isEmpty() ? times : lately;
        return new Reason.AnsweredInTopic(counted.size(), topic, counted.getFirst());
    }

    private static List<Instant> times(Standing standing, BitSet answers) {
        return answers.stream()
                .mapToObj(i -> standing.candidate().answers().get(i).at())
                .sorted()
                .toList();
    }

    private static long first(Set<Long> mine, Set<Long> topics) {
        var both = new TreeSet<>(mine);
        both.retainAll(topics);
        return both.first();
    }
}
