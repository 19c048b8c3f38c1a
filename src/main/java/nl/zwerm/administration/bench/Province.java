package nl.zwerm.administration.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.zwerm.expertise.Expertise;
import nl.zwerm.search.Reindexing;
import nl.zwerm.shared.PublicId;
import org.springframework.stereotype.Service;

/** Fills a scratch database with a large organisation: the same each time, but for the ids. */
@Service
public class Province {

    private static final int PAGES_EACH = 10;
    private static final int EVERYONES = 2_000;
    private static final int PROFILES = 1_000;

    private final Crowd crowd;
    private final Talk talk;
    private final Expertise expertise;
    private final Reindexing index;
    private final BenchStore store;

    Province(Crowd crowd, Talk talk, Expertise expertise, Reindexing index, BenchStore store) {
        this.crowd = crowd;
        this.talk = talk;
        this.expertise = expertise;
        this.index = index;
        this.store = store;
    }

    public void fill(Size size, Consumer<String> progress) {
        progress.accept("Filling a scratch database with " + size + " …");
        var gathered = crowd.gather(size, progress);
        var open = talk.fill(size, gathered, progress);
        progress.accept("  reckoning who knows what");
        expertise.recompute();
        open.forEach(question -> expertise.offer(question, 0));
        progress.accept("  building the search index");
        index.reindex(_ -> {});
        store.settle();
    }

    /** What the load is to look at: questions that each of these people may read, and questions of everybody. */
    public Sights sights(int people) {
        var chance = new Chance("sights");
        var each = new ArrayList<List<String>>();
        for (int number = 0; number < people; number++) {
            var person = store.person(Crowd.address(number));
            var from = (long) (chance.share() * (1L << 60));
            var found = store.listReadableQuestions(person, from, PAGES_EACH);
            each.add(shown(found.isEmpty() ? store.listReadableQuestions(person, 0, PAGES_EACH) : found));
        }
        return new Sights(
                each, shown(store.listQuestionsOfEveryone(EVERYONES)), shown(store.listPeople(PROFILES)), sought());
    }

    private static List<String> sought() {
        var chance = new Chance("sought");
        var dutch = new Vocabulary("nl", chance);
        var english = new Vocabulary("en", chance);
        return IntStream.iterate(0, number -> number + 1)
                .mapToObj(number -> (number % 5 == 0 ? english : dutch).sought())
                .distinct()
                .limit(Sights.QUERIES)
                .toList();
    }

    private static List<String> shown(List<Long> ids) {
        return ids.stream().map(PublicId::show).toList();
    }
}
