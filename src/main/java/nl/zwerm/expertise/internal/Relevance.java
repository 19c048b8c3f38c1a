package nl.zwerm.expertise.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.zwerm.expertise.AskedQuestion;
import nl.zwerm.expertise.Reason;
import nl.zwerm.expertise.internal.Work.Part;

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
        return standing(candidate, listed(candidate.answers()));
    }

    Standing standing(Candidate candidate, Work work) {
        return Standing.of(candidate, work, weights, now);
    }

    ListedWork listed(List<Answered> answers) {
        return new ListedWork(answers, weights, now);
    }

    double of(Evidence evidence) {
        return weights.mean(evidence);
    }

    /** How much of it is about this question, and not about being active. */
    double tie(Evidence evidence) {
        return weights.tie(evidence);
    }

    /**
     * What speaks for each of these, in their order. How much they did is measured by whoever did most of them, so that a
     * quiet organisation and a busy one, a fresh topic and an old one are weighed alike.
     */
    List<Evidence> evidence(AskedQuestion question, List<Standing> standings) {
        var inTopics = standings.stream()
                .map(standing -> standing.answersIn(question.topics()))
                .toList();
        double mostInTopics = inTopics.stream().mapToDouble(Part::worth).max().orElse(0);
        double most = standings.stream().mapToDouble(Standing::overall).max().orElse(0);
        var evidence = new ArrayList<Evidence>();
        for (int i = 0; i < inTopics.size(); i++) {
            var standing = standings.get(i);
            var candidate = standing.candidate();
            evidence.add(new Evidence(
                    beside(inTopics.get(i).worth(), mostInTopics),
                    inTopics.get(i).answers() / (standing.answers() + weights.smoothing()),
                    question.votes().share(candidate.id()),
                    beside(standing.overall(), most),
                    standing.lastActive(),
                    Collections.disjoint(candidate.offers(), question.topics()) ? 0 : 1,
                    question.votes().near(candidate.id())));
        }
        return evidence;
    }

    /** Whoever did a quarter of it stands half as high: the tenth answer says less than the first. */
    private static double beside(double mine, double most) {
        return most > 0 ? Math.sqrt(mine / most) : 0;
    }

    /**
     * The strongest of what ties this person to this question; being active ties nobody to anything. What they did is
     * measured here by itself: being first of few makes an answer of years ago no stronger tie.
     */
    Reason whyKnows(AskedQuestion question, Standing standing, Evidence evidence) {
        double worth = standing.answersIn(question.topics()).worth();
        double topics =
                weights.helpfulInTopics() * worth / (worth + 1) + weights.shareInTopics() * evidence.shareInTopics();
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
        var byHelp = Comparator.comparingDouble(
                        (Long topic) -> standing.answersIn(Set.of(topic)).worth())
                .thenComparingInt(topic -> standing.answersIn(Set.of(topic)).answers())
                .thenComparing(Comparator.reverseOrder());
        var topic = Collections.max(question.topics(), byHelp);
        var times = standing.times(topic);
        var lately =
                times.stream().filter(at -> at.isAfter(now.minus(SPOKEN_OF))).toList();
        var counted = lately.isEmpty() ? times : lately;
        return new Reason.AnsweredInTopic(counted.size(), topic, counted.getFirst());
    }

    private static long first(Set<Long> mine, Set<Long> topics) {
        var both = new TreeSet<>(mine);
        both.retainAll(topics);
        return both.first();
    }
}
