package nl.zwerm.search.internal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.zwerm.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has what was removed from an index leave its files within seconds, beside everything else. */
final class Sweeping {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);
    private static final long SHORTEST_REST_NANOS = Duration.ofSeconds(3).toNanos();

    /** Times what a sweep took: in a large index very much is written anew for one text. */
    private static final long REST = 10;

    private final CurrentIndex current;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long restsUntil = System.nanoTime();

    Sweeping(CurrentIndex current) {
        this.current = current;
    }

    void tend(SearchIndex index) {
        if (!index.swept() && System.nanoTime() - restsUntil >= 0 && busy.compareAndSet(false, true)) {
            Thread.ofVirtual().name("search-sweep").start(() -> sweep(index));
        }
    }

    private void sweep(SearchIndex index) {
        long began = System.nanoTime();
        try {
            index.sweep();
        } catch (RuntimeException | InternalError e) {
            if (current.uses(index)) {
                LOG.warn("what was removed from the search index still stands in its files; tried again soon", e);
            }
        } finally {
            long ended = System.nanoTime();
            restsUntil = ended + Math.max(SHORTEST_REST_NANOS, REST * (ended - began));
            busy.set(false);
        }
    }
}
