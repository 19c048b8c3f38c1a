package nl.zwerm.administration.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.zwerm.administration.bench.Crowd.Gathered;
import nl.zwerm.administration.bench.Crowd.Place;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicId;
import nl.zwerm.questions.ArrivingQuestion;
import nl.zwerm.questions.QuestionArrivals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What they asked and answered over three years: most of it by few, most of it in few places. */
@Component
class Talk {

    private static final int AT_ONCE = 500;
    private static final int DAYS = 3 * 365;
    private static final int MOST_OPEN = 300;

    private final Arrivals arrivals;
    private final QuestionArrivals questions;
    private final BenchStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Talk(
            Arrivals arrivals,
            QuestionArrivals questions,
            BenchStore store,
            TransactionTemplate transaction,
            Clock clock) {
        this.arrivals = arrivals;
        this.questions = questions;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Gives the latest of those that nobody answered. */
    List<ContributionId> fill(Size size, Gathered crowd, Consumer<String> progress) {
        var chance = new Chance("talk");
        var vocabularies = List.of(new Vocabulary("nl", chance), new Vocabulary("en", chance));
        var answers = spread(size, chance);
        var now = clock.instant();
        var open = new ArrayList<ContributionId>();
        for (int from = 0; from < size.questions(); from += AT_ONCE) {
            var batch = new Batch();
            int end = Math.min(size.questions(), from + AT_ONCE);
            for (int number = from; number < end; number++) {
                var words = vocabularies.get(chance.in(0.85) ? 0 : 1);
                var thread = new Exchange(crowd, words, chance, asked(number, size.questions(), now), now);
                thread.write(answers[number], batch);
            }
            transaction.executeWithoutResult(_ -> take(batch));
            open.addAll(batch.open);
            if (end % 10_000 == 0 || end == size.questions()) {
                progress.accept("  %,d questions".formatted(end));
            }
        }
        return open.subList(Math.max(0, open.size() - MOST_OPEN), open.size());
    }

    private void take(Batch batch) {
        arrivals.take(batch.contributions);
        arrivals.takeThanks(batch.thanks);
        questions.take(batch.questions);
        store.insertFollowers(batch.followers);
    }

    /** In the order of time, more of them each year. */
    private static Instant asked(int number, int count, Instant now) {
        var ago = (1 - Math.sqrt((number + 0.5) / count)) * DAYS * 24 * 3600;
        return now.minusSeconds((long) ago + 60);
    }

    /** One in eight has no answer and a few have very many; all of them together are as many as wanted. */
    static int[] spread(Size size, Chance chance) {
        var mean = (double) size.answers() / size.questions();
        var counts = IntStream.range(0, size.questions())
                .map(_ -> chance.many(chance.in(0.01) ? 8 * mean : 0.93 * mean))
                .toArray();
        int missing = size.answers() - IntStream.of(counts).sum();
        while (missing != 0) {
            int number = chance.below(counts.length);
            int step = Integer.signum(missing);
            if (counts[number] > 0 && counts[number] + step >= 0) {
                counts[number] += step;
                missing -= step;
            }
        }
        return counts;
    }

    private static final class Batch {
        private final List<Arriving> contributions = new ArrayList<>();
        private final List<Arriving.Thanks> thanks = new ArrayList<>();
        private final List<ArrivingQuestion> questions = new ArrayList<>();
        private final List<BenchStore.Follower> followers = new ArrayList<>();
        private final List<ContributionId> open = new ArrayList<>();
    }

    /** One question with what stands under it. */
    private static final class Exchange {

        private final Gathered crowd;
        private final Vocabulary words;
        private final Chance chance;
        private final Instant askedAt;
        private final Instant now;
        private final Place place;
        private final ContributionId root = ContributionId.next();

        Exchange(Gathered crowd, Vocabulary words, Chance chance, Instant askedAt, Instant now) {
            this.crowd = crowd;
            this.words = words;
            this.chance = chance;
            this.askedAt = askedAt;
            this.now = now;
            this.place = chance.in(0.25) ? crowd.places().getFirst() : chance.zipf(crowd.places());
        }

        void write(int answers, Batch batch) {
            batch.contributions.add(made(root, "question", null, words.title(), words.text(1, 5), askedAt, topics()));
            if (chance.in(0.3)) {
                batch.contributions.add(comment(root, askedAt));
            }
            @Nullable ContributionId accepted = null;
            for (int number = 0; number < answers; number++) {
                var id = answer(batch);
                accepted = accepted == null && chance.in(0.4) ? id : accepted;
            }
            followers(batch);
            batch.questions.add(question(accepted));
            if (answers == 0 && !place.sealed()) {
                batch.open.add(root);
            }
        }

        private ContributionId answer(Batch batch) {
            var id = ContributionId.next();
            var at = later(askedAt, 72);
            batch.contributions.add(made(id, "answer", root, "", words.text(1, 6), at, List.of()));
            if (chance.in(0.1)) {
                batch.contributions.add(comment(id, at));
            }
            readers(chance.in(0.35) ? chance.between(1, 3) : 0)
                    .forEach(reader -> batch.thanks.add(new Arriving.Thanks(id, root, reader, later(at, 200))));
            return id;
        }

        private void followers(Batch batch) {
            readers(chance.many(0.7))
                    .forEach(reader -> batch.followers.add(
                            new BenchStore.Follower(root.value(), reader.value(), later(askedAt, 24))));
        }

        private Arriving comment(ContributionId parent, Instant at) {
            return made(ContributionId.next(), "comment", parent, "", words.text(1, 2), later(at, 48), List.of());
        }

        private Arriving made(
                ContributionId id,
                String kind,
                @Nullable ContributionId parent,
                String title,
                String body,
                Instant at,
                List<TopicId> topics) {
            return new Arriving(
                    id,
                    kind,
                    place.id(),
                    place.sealed(),
                    parent,
                    root,
                    person(),
                    title,
                    body,
                    words.language(),
                    at,
                    null,
                    0,
                    null,
                    topics);
        }

        private ArrivingQuestion question(@Nullable ContributionId accepted) {
            return new ArrivingQuestion(
                    root,
                    place.id(),
                    place.sealed(),
                    chance.in(0.3) ? words.text(1, 2) : "",
                    chance.in(0.3) ? words.text(1, 1) : "",
                    "whenever",
                    accepted == null ? null : "helped",
                    accepted,
                    accepted == null ? null : later(askedAt, 100),
                    0,
                    null);
        }

        private List<TopicId> topics() {
            return IntStream.range(0, chance.below(4))
                    .mapToObj(_ -> chance.zipf(crowd.topics()))
                    .distinct()
                    .toList();
        }

        private List<PersonId> readers(int count) {
            var readers = new LinkedHashSet<PersonId>();
            for (int number = 0; number < count; number++) {
                readers.add(person());
            }
            return List.copyOf(readers);
        }

        /** Only members are heard where only members come. */
        private PersonId person() {
            return chance.zipf(place.members().isEmpty() ? crowd.people() : place.members());
        }

        private Instant later(Instant at, int hours) {
            var then = at.plus(Duration.ofSeconds((long) (chance.share() * hours * 3600)));
            return then.isBefore(now) ? then : now;
        }
    }
}
