package nl.zwerm.administration.routing;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import nl.zwerm.administration.routing.Site.Answer;
import nl.zwerm.administration.routing.Site.Question;
import nl.zwerm.expertise.AskedQuestion;
import nl.zwerm.expertise.Reach;
import nl.zwerm.expertise.Rehearsal;
import nl.zwerm.expertise.Urgency;
import nl.zwerm.expertise.Votes;
import nl.zwerm.search.IndexedDocument;
import nl.zwerm.search.SearchFilter;
import nl.zwerm.search.SearchIndex;
import nl.zwerm.search.TemporaryIndex;

/**
 * Lets a site go by in time. Before a question that a known person answered it stops: what routing, the index and the
 * baselines know then is what was written before that moment, and not a word later.
 */
final class Replay {

    private static final String LANGUAGE = "en";
    private static final long ONE_SPACE = 1;

    /** Nobody has the number 0. */
    private static final long NOBODY = 0;

    private final Site site;
    private final SearchIndex index;
    private final Rehearsal rehearsal = Rehearsal.begin();
    private final Activity activity = new Activity();
    private final Map<Question, List<Answer>> later;
    private int questions;
    private int answers;
    private int votes;

    private Replay(Site site, SearchIndex index) {
        this.site = site;
        this.index = index;
        this.later = site.answers().stream().collect(Collectors.groupingBy(Answer::question));
    }

    /** Sees each stop; {@code number} counts questions from 0. */
    interface Witness {
        void at(int number, Stop stop);
    }

    /**
     * A question just before it is asked.
     *
     * @param answered those who will answer it, of those who had answered before
     * @param answeredAt when the first answer by anybody came
     */
    record Stop(
            Question question,
            AskedQuestion asked,
            Set<Long> answered,
            Instant answeredAt,
            Rehearsal rehearsal,
            Activity activity) {

        Instant at() {
            return question.at();
        }
    }

    static void run(Site site, IntPredicate wanted, Witness witness) {
        try (var temporary = TemporaryIndex.open()) {
            new Replay(site, temporary.index()).run(wanted, witness);
        }
    }

    private void run(IntPredicate wanted, Witness witness) {
        for (int number = 0; number < site.questions().size(); number++) {
            var question = site.questions().get(number);
            if (wanted.test(number)) {
                goOnUntil(question.at());
                stop(number, question, witness);
            }
        }
    }

    private void stop(int number, Question question, Witness witness) {
        var answers = later.getOrDefault(question, List.of());
        var answered = answers.stream().map(Answer::author).collect(Collectors.toCollection(HashSet::new));
        answered.retainAll(rehearsal.people());
        if (!answered.isEmpty()) {
            var first = answers.getFirst().at();
            witness.at(number, new Stop(question, asked(question), Set.copyOf(answered), first, rehearsal, activity));
        }
    }

    /** Takes in whatever was there before this moment. */
    private void goOnUntil(Instant now) {
        while (questions < site.questions().size()
                && site.questions().get(questions).at().isBefore(now)) {
            write(site.questions().get(questions++));
        }
        while (answers < site.answers().size()
                && site.answers().get(answers).at().isBefore(now)) {
            write(site.answers().get(answers++));
        }
        while (votes < site.votes().size() && !site.votes().get(votes).known().isAfter(now)) {
            var vote = site.votes().get(votes++);
            if (vote.accepted()) {
                rehearsal.helped(vote.post());
            } else {
                rehearsal.thanked(vote.post());
            }
        }
    }

    private void write(Question question) {
        var asker = question.asker();
        if (asker != null) {
            rehearsal.seen(asker, question.at());
        }
        index.put(List.of(new IndexedDocument(
                question.id(),
                question.id(),
                "question",
                ONE_SPACE,
                asker,
                LANGUAGE,
                question.title(),
                question.body(),
                "",
                List.copyOf(question.topics()),
                question.tags(),
                question.at(),
                true)));
    }

    private void write(Answer answer) {
        var question = answer.question();
        rehearsal.answered(
                new Votes.Speaker(answer.author(), answer.id()), question.id(), question.topics(), answer.at());
        rehearsal.seen(answer.author(), answer.at());
        activity.answered(answer.author(), question.topics());
        index.put(List.of(new IndexedDocument(
                answer.id(),
                question.id(),
                "answer",
                ONE_SPACE,
                answer.author(),
                LANGUAGE,
                "",
                answer.body(),
                "",
                List.copyOf(question.topics()),
                List.of(),
                answer.at(),
                true)));
    }

    private AskedQuestion asked(Question question) {
        index.refresh();
        var near = index.votes(question.title(), question.body(), LANGUAGE, SearchFilter.everywhere(), Votes.NEAREST);
        var votes = rehearsal.votes(near.stream()
                .map(vote -> new Votes.Near(vote.document(), vote.share()))
                .toList());
        return new AskedQuestion(
                question.id(),
                Objects.requireNonNullElse(question.asker(), NOBODY),
                null,
                question.topics(),
                Urgency.WHENEVER,
                votes,
                Reach.of(rehearsal.people()));
    }

    /** What the baselines know: how many answers somebody gave, in all and in each topic. */
    static final class Activity {

        private final Map<Long, Integer> overall = new HashMap<>();
        private final Map<Long, Map<Set<Long>, Integer>> byTopics = new HashMap<>();

        private void answered(long person, Set<Long> topics) {
            overall.merge(person, 1, Integer::sum);
            byTopics.computeIfAbsent(person, _ -> new HashMap<>()).merge(topics, 1, Integer::sum);
        }

        int overall(long person) {
            return overall.getOrDefault(person, 0);
        }

        /** An answer in two of the topics counts once. */
        int within(long person, Set<Long> topics) {
            int sum = 0;
            for (var entry : byTopics.getOrDefault(person, Map.of()).entrySet()) {
                sum += entry.getKey().stream().anyMatch(topics::contains) ? entry.getValue() : 0;
            }
            return sum;
        }
    }
}
