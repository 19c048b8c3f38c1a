package nl.zwerm.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.search.IndexedDocument;
import nl.zwerm.search.Reindexing;
import nl.zwerm.search.SearchFilter;
import nl.zwerm.search.SearchRequest;
import nl.zwerm.search.SearchScenes;
import nl.zwerm.shared.Changes;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.CommittingTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A disk that fills up under a running server, and has room again later. */
@CommittingTest
class CatchingUpTests {

    @Autowired
    private Changes changes;

    @Autowired
    private IndexUpdates updates;

    @Autowired
    private WholeIndex whole;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @TempDir
    private Path folder;

    private final CurrentIndex current = new CurrentIndex();
    private final FillingDisk disk = new FillingDisk();
    private SearchScenes scenes;
    private SearchTail tail;

    @BeforeEach
    void follow() {
        scenes = beans.createBean(SearchScenes.class);
        tail = new SearchTail(changes, current, updates, whole, () -> LuceneIndex.open(folder, disk));
        tail.start();
        SearchScenes.until(current::complete, "the index to be complete");
    }

    @AfterEach
    void stop() {
        disk.makeRoom();
        tail.stop();
    }

    @Test
    void whatIsWrittenOnAFullDiskIsFoundAsSoonAsThereIsRoom() {
        var before = ask("Waar staat de vleugelmoerbak?");
        SearchScenes.until(() -> finds("vleugelmoerbak", before), "what came before");

        disk.fill();
        var during = ask("Waar staat de kruiskoppelbak?");
        SearchScenes.until(current::behind, "the index to say that it is behind");
        assertThat(finds("kruiskoppelbak", during)).isFalse();

        disk.makeRoom();
        SearchScenes.until(() -> finds("kruiskoppelbak", during), "what was written meanwhile");
        assertThat(finds("vleugelmoerbak", before)).isTrue();
        SearchScenes.until(() -> !current.behind(), "the index to say that it caught up");
    }

    @Test
    void aNewIndexAskedForWhileOneIsBuiltIsBuiltAfterIt() {
        var begun = new AtomicInteger();
        var goOn = new CountDownLatch(1);
        var slow = new WholeIndex(List.of(new Slow(begun, goOn)), changes);
        var other =
                new SearchTail(changes, current, updates, slow, () -> LuceneIndex.open(folder.resolve("other"), disk));
        tail.stop();
        other.start();
        try {
            SearchScenes.until(() -> begun.get() == 1, "the first to be built");
            changes.note(Reindexing.REQUEST, 0);
            var after = ask("Waar staat de schroefkoppelbak?");
            SearchScenes.until(() -> finds("schroefkoppelbak", after), "the wish to be read");

            goOn.countDown();
            SearchScenes.until(() -> begun.get() == 2, "another to be built");
        } finally {
            goOn.countDown();
            other.stop();
        }
    }

    /** Holds nothing, and waits before it says so. */
    private record Slow(AtomicInteger begun, CountDownLatch goOn) implements IndexSource {

        @Override
        public String kind() {
            return "slow";
        }

        @Override
        public List<IndexedDocument> after(long id, int limit) {
            begun.incrementAndGet();
            try {
                goOn.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        }

        @Override
        public List<IndexedDocument> read(Collection<Long> ids) {
            return List.of();
        }

        @Override
        public Collection<Long> touchedBy(Collection<Long> subjects) {
            return List.of();
        }

        @Override
        public Collection<Long> about(Collection<Long> topics) {
            return List.of();
        }
    }

    private Contribution ask(String title) {
        return scenes.question(scenes.somebody("Filip", false), cast.everyone(), title, "", "nl");
    }

    private boolean finds(String word, Contribution question) {
        var request = SearchRequest.of(word, SearchFilter.everywhere());
        return current.ask(found -> found.search(request).ids(), List.<Long>of())
                .contains(question.id().value());
    }
}
