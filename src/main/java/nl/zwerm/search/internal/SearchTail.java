package nl.zwerm.search.internal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import nl.zwerm.search.Reindexing;
import nl.zwerm.search.SearchIndex;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.Changes.Cursor;
import nl.zwerm.shared.FullDisk;
import nl.zwerm.shared.Watch;
import nl.zwerm.shared.ZwermSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the index of this node in step with the log of changes: found within a second, kept on disk within a few, and what
 * is removed in none of its files within a few more. An index that is new, too old, damaged or gone is built anew in the
 * background while it answers what it can.
 */
@Component
@ConditionalOnProperty(name = "zwerm.tool", havingValue = "false", matchIfMissing = true)
class SearchTail implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SearchTail.class);
    private static final int BATCH = 500;
    private static final long FALLBACK_MILLIS = 500;
    private static final long RETRY_MILLIS = 1_000;

    /** While much is written it is read in turns: a turn costs hardly more for many changes than for one. */
    private static final long PACE_MILLIS = 200;

    private static final long COMMIT_NANOS = Duration.ofSeconds(3).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Changes changes;
    private final CurrentIndex current;
    private final IndexUpdates updates;
    private final WholeIndex whole;
    private final Supplier<SearchIndex> opening;
    private final Sweeping sweeping;
    private final Semaphore woken = new Semaphore(0);
    private final AtomicBoolean building = new AtomicBoolean();
    private volatile boolean running;
    private volatile long wishes;
    private volatile long granted;
    private @Nullable Thread thread;
    private @Nullable SearchIndex index;
    private Cursor cursor = Cursor.START;
    private boolean uncommitted;
    private long committedAt;
    private long passedAt = System.nanoTime();

    @Autowired
    SearchTail(Changes changes, CurrentIndex current, IndexUpdates updates, WholeIndex whole, ZwermSettings settings) {
        this(changes, current, updates, whole, () -> CurrentIndex.open(settings));
    }

    SearchTail(
            Changes changes,
            CurrentIndex current,
            IndexUpdates updates,
            WholeIndex whole,
            Supplier<SearchIndex> opening) {
        this.changes = changes;
        this.current = current;
        this.updates = updates;
        this.whole = whole;
        this.opening = opening;
        this.sweeping = new Sweeping(current);
        changes.onCommit(woken::release);
    }

    @Override
    public void start() {
        running = true;
        thread = Watch.start("search-tail", this::follow);
    }

    @Override
    public void stop() {
        running = false;
        woken.release();
        var following = thread;
        if (following != null) {
            try {
                following.join(PATIENCE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void follow() {
        while (running) {
            var wait = FALLBACK_MILLIS;
            try {
                pass();
                keptUp();
                passedAt = System.nanoTime();
            } catch (RuntimeException | InternalError e) {
                wait = RETRY_MILLIS;
                fellBehind(e);
            }
            if (!waited(wait)) {
                break;
            }
        }
        leave();
    }

    /** Nothing is lost: the place in the log stays where it was, and what came after it is read again. */
    private void fellBehind(Throwable failure) {
        boolean said = current.behind();
        current.behind(true);
        if (!said && FullDisk.is(failure)) {
            LOG.error(
                    "There is no room on the disk for the search index. What was written is safe; what is new is found"
                            + " as soon as there is room.");
        } else if (!said) {
            current.doubt();
            LOG.warn("search cannot go on and tries again each second", failure);
        }
    }

    private void keptUp() {
        if (current.behind() && !buildWanted()) {
            current.behind(false);
            LOG.info("The search index has caught up.");
        }
    }

    private boolean waited(long millis) {
        try {
            boolean early = woken.tryAcquire(millis, TimeUnit.MILLISECONDS);
            if (early && running) {
                Thread.sleep(Math.max(0, PACE_MILLIS - (System.nanoTime() - passedAt) / 1_000_000));
            }
            woken.drainPermits();
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void pass() {
        if (index != null && (!index.whole() || (current.doubted() && !index.readable()))) {
            LOG.warn(
                    "The files of the search index are gone, damaged or cannot be written; it is opened again, and built"
                            + " anew where it must be.");
            leave();
        }
        current.trust();
        var followed = index == null ? open() : index;
        catchUp(followed);
        if (buildWanted() && building.compareAndSet(false, true)) {
            var from = cursor;
            long wish = wishes;
            Thread.ofVirtual().name("search-build").start(() -> build(followed, from, wish));
        }
        commit(followed);
        sweeping.tend(followed);
    }

    private SearchIndex open() {
        var opened = opening.get();
        index = opened;
        current.use(opened);
        var kept = opened.cursor().map(Cursor::parse).filter(this::usable);
        granted = wishes;
        if (kept.isEmpty()) {
            wish();
        }
        cursor = kept.orElseGet(changes::now);
        if (kept.isPresent()) {
            current.completed();
        }
        return opened;
    }

    /** Changes before the oldest kept are lost, and what lies ahead of the log is of another database. */
    private boolean usable(Cursor kept) {
        var oldest = changes.oldest();
        var lost = kept.transaction() < oldest.transaction()
                || (kept.transaction() == oldest.transaction() && kept.number() < oldest.number());
        return !lost && kept.transaction() <= changes.now().transaction();
    }

    private void catchUp(SearchIndex followed) {
        while (running) {
            var batch = changes.after(cursor, BATCH);
            if (batch.isEmpty()) {
                return;
            }
            updates.apply(followed, batch);
            followed.refresh();
            cursor = batch.getLast().cursor();
            uncommitted = true;
            if (batch.stream().anyMatch(change -> change.kind().equals(Reindexing.REQUEST))) {
                wish();
            }
        }
    }

    /** What is wished for while one is being built is built after it: that one may have begun too early. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // by the one thread that follows the log
    private void wish() {
        wishes++;
    }

    private boolean buildWanted() {
        return granted != wishes;
    }

    /** While the index is not whole its place in the log is not written, or it would pass for whole after a crash. */
    private void commit(SearchIndex followed) {
        if (uncommitted && !buildWanted() && System.nanoTime() - committedAt > COMMIT_NANOS) {
            followed.commit(cursor.toString());
            uncommitted = false;
            committedAt = System.nanoTime();
        }
    }

    private void build(SearchIndex followed, Cursor from, long wish) {
        try {
            whole.read(followed, from, LOG::info, () -> running);
            if (current.uses(followed)) {
                granted = wish;
                current.completed();
            }
        } catch (RuntimeException e) {
            if (running) {
                fellBehind(e);
                waited(RETRY_MILLIS);
            }
        } finally {
            building.set(false);
            woken.release();
        }
    }

    private void leave() {
        var left = index;
        index = null;
        current.leave();
        if (left == null) {
            return;
        }
        try (left) {
            if (uncommitted && !buildWanted() && left.whole()) {
                left.commit(cursor.toString());
            }
        } catch (RuntimeException e) {
            LOG.warn("the search index was not closed well and may be built anew: {}", e.getMessage());
        }
        uncommitted = false;
    }
}
