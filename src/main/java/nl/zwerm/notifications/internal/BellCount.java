package nl.zwerm.notifications.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Bell;
import nl.zwerm.web.Capabilities;
import nl.zwerm.web.HearsChanges;
import nl.zwerm.web.Reader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How much somebody has not looked at, kept by each node until something changes for them, so that a page costs no
 * statement for its bell. Rights that change bring a new epoch, and with it a new count; what else may change it, such as
 * a part of Zwerm that is switched off, shows within half a minute.
 */
@Component
public class BellCount implements Bell, HearsChanges {

    private static final int MOST = 100;

    private record Count(long epoch, int number) {}

    private final BellStore store;
    private final Capabilities capabilities;
    private final Cache<Long, Count> counts = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(30))
            .maximumSize(50_000)
            .build();

    BellCount(BellStore store, Capabilities capabilities) {
        this.store = store;
        this.capabilities = capabilities;
    }

    @Override
    public int unread(Reader reader) {
        var viewer = (Viewer) reader;
        var known = counts.getIfPresent(viewer.number());
        return known != null && known.epoch() == viewer.epoch() ? known.number() : count(viewer);
    }

    /** Whoever forgets meanwhile waits for it, so that nothing older than the change is kept. */
    private int count(Viewer viewer) {
        return counts.asMap()
                .compute(
                        viewer.number(),
                        (_, _) -> new Count(viewer.epoch(), (int) store.listUnseenPaths(viewer, MOST).stream()
                                .filter(capabilities::reaches)
                                .count()))
                .number();
    }

    /** At once, and again when it is there for others to read. */
    public void forget(PersonId person) {
        counts.invalidate(person.value());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    counts.invalidate(person.value());
                }
            });
        }
    }

    @Override
    public void changed(String kind, long subject) {
        if ("person".equals(kind)) {
            counts.invalidate(subject);
        }
    }
}
