package nl.zwerm.administration.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.knowledge.ArrivingPage;
import nl.zwerm.knowledge.PageArrivals;
import nl.zwerm.people.PersonId;
import nl.zwerm.search.Reindexing;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills a scratch database with one space of very many pages, each with twelve beneath it, and who writes there. */
@Service
public class Shelf {

    /** Who look; the first fifty of them write. */
    static final int PEOPLE = 400;

    static final int WRITERS = 50;

    private static final int BRANCHES = 12;
    private static final int AT_ONCE = 500;
    private static final int MONTHS = 12;
    private static final int DAYS = 365;
    private static final int LEAST = 10;

    private final Crowd crowd;
    private final Spaces spaces;
    private final Arrivals arrivals;
    private final PageArrivals pages;
    private final Reindexing index;
    private final BenchStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Shelf(
            Crowd crowd,
            Spaces spaces,
            Arrivals arrivals,
            PageArrivals pages,
            Reindexing index,
            BenchStore store,
            TransactionTemplate transaction,
            Clock clock) {
        this.crowd = crowd;
        this.spaces = spaces;
        this.arrivals = arrivals;
        this.pages = pages;
        this.index = index;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The space and its pages, each by its address; those near the top come first. */
    public record Shelved(String space, List<String> pages, List<String> sought) {}

    public Shelved fill(int count, Consumer<String> progress) {
        progress.accept("Filling a scratch database with a space of %,d pages …".formatted(count));
        var people =
                crowd.gather(new Size(PEOPLE, LEAST, LEAST, LEAST), _ -> {}).people();
        var space = spaces.open(SpaceKind.OPEN, "Bibliotheek", "Wat wij weten", people.getFirst());
        people.forEach(person -> spaces.join(space, person));
        var ids = IntStream.range(0, count).mapToObj(_ -> ContributionId.next()).toList();
        var words = new Vocabulary("nl", new Chance("shelf"));
        var now = clock.instant();
        for (int from = 0; from < count; from += AT_ONCE) {
            var numbers = IntStream.range(from, Math.min(count, from + AT_ONCE))
                    .boxed()
                    .toList();
            var batch = new Batch(space, people, ids, words, now);
            transaction.executeWithoutResult(_ -> {
                arrivals.take(numbers.stream().map(batch::contribution).toList());
                numbers.stream().map(batch::page).forEach(pages::take);
            });
        }
        progress.accept("  building the search index");
        index.reindex(_ -> {});
        store.settle();
        var sought = new ArrayList<String>();
        while (sought.size() < Sights.QUERIES) {
            sought.add(words.sought());
        }
        return new Shelved(
                space.toString(), ids.stream().map(ContributionId::toString).toList(), sought);
    }

    private record Batch(
            SpaceId space, List<PersonId> people, List<ContributionId> ids, Vocabulary words, Instant now) {

        private PersonId person(int number) {
            return people.get(number % people.size());
        }

        private Arriving contribution(int number) {
            var id = ids.get(number);
            return new Arriving(
                    id,
                    "page",
                    space,
                    false,
                    null,
                    id,
                    person(number),
                    words.title().replace("?", ""),
                    "## " + words.title() + "\n\n" + words.text(8, 30),
                    words.language(),
                    now.minus(Duration.ofDays(1L + number % DAYS)),
                    null,
                    0,
                    null,
                    List.of());
        }

        private ArrivingPage page(int number) {
            var above = number < BRANCHES ? null : ids.get(number / BRANCHES - 1);
            return new ArrivingPage(ids.get(number), above, person(number), MONTHS, null, now);
        }
    }
}
