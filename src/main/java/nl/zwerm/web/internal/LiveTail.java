package nl.zwerm.web.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.Changes.Cursor;
import nl.zwerm.shared.Watch;
import nl.zwerm.web.HearsChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads the log of changes as it grows, on every node, and passes each on to the open streams. */
@Component
@ConditionalOnWebApplication
class LiveTail implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveTail.class);
    private static final int BATCH = 500;
    /** What is committed on another node is not heard but seen: soon where a page is open, which costs an empty look. */
    private static final long LOOK_MILLIS = 50;

    private static final long IDLE_MILLIS = 500;
    private static final long RIGHTS_MILLIS = 1_500;
    private static final long BEAT_MILLIS = 20_000;

    private final Changes changes;
    private final LiveStreams streams;
    private final List<HearsChanges> hearers;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;

    LiveTail(Changes changes, LiveStreams streams, List<HearsChanges> hearers) {
        this.changes = changes;
        this.streams = streams;
        this.hearers = List.copyOf(hearers);
        changes.onCommit(woken::release);
    }

    @Override
    public void start() {
        running = true;
        Watch.start("live-tail", this::read);
        Watch.start("live-rights", this::watchRights);
    }

    @Override
    public void stop() {
        running = false;
        woken.release();
        streams.closeAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void read() {
        Cursor cursor = null;
        while (running) {
            try {
                cursor = cursor == null ? changes.now() : pass(cursor);
                woken.tryAcquire(streams.count() == 0 ? IDLE_MILLIS : LOOK_MILLIS, TimeUnit.MILLISECONDS);
                woken.drainPermits();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                pause(e);
            }
        }
    }

    private Cursor pass(Cursor from) {
        var cursor = from;
        while (true) {
            var batch = changes.after(cursor, BATCH);
            var told = new HashSet<Map.Entry<String, Long>>();
            for (var change : batch) {
                if (told.add(Map.entry(change.kind(), change.subject()))) {
                    hearers.forEach(hearer -> hearer.changed(change.kind(), change.subject()));
                    streams.changed(change.kind(), change.subject());
                }
                cursor = change.cursor();
            }
            if (batch.size() < BATCH) {
                return cursor;
            }
        }
    }

    private void watchRights() {
        long lastBeat = System.nanoTime();
        while (running) {
            try {
                Thread.sleep(RIGHTS_MILLIS);
                streams.recheckRights();
                if (System.nanoTime() - lastBeat > BEAT_MILLIS * 1_000_000) {
                    streams.beat();
                    lastBeat = System.nanoTime();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                pause(e);
            }
        }
    }

    private void pause(RuntimeException e) {
        if (running) {
            LOG.warn("live signals pause for a second: {}", e.getMessage());
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
