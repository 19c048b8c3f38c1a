package nl.zwerm.circles.internal;

import nl.zwerm.spaces.SpacePurged;
import nl.zwerm.spaces.Spaces;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The key of a session lies apart from all backups, and what it opened goes when it goes. */
@Component
class KeepKeysApart {

    private static final int BATCH = 500;

    private final SessionKeyStore store;

    KeepKeysApart(SessionKeyStore store) {
        this.store = store;
    }

    /** Also when it was not decided here: the lock was destroyed after the data was copied. */
    @EventListener
    void empty(SpacePurged purged) {
        store.empty(purged.space());
    }

    /** Sessions from before keys lay apart. */
    @Component
    @ConditionalOnProperty(name = "zwerm.tool", havingValue = "false", matchIfMissing = true)
    static class OfBefore {

        private final SessionKeyStore store;
        private final Spaces spaces;
        private final TransactionTemplate transaction;

        OfBefore(SessionKeyStore store, Spaces spaces, TransactionTemplate transaction) {
            this.store = store;
            this.spaces = spaces;
            this.transaction = transaction;
        }

        @EventListener
        void move(ApplicationStartedEvent started) {
            while (Boolean.TRUE.equals(transaction.execute(_ -> moveSome()))) {
                // More of them.
            }
        }

        private boolean moveSome() {
            var some = store.listToMove(BATCH);
            if (some.isEmpty()) {
                return false;
            }
            spaces.moveApart(some);
            store.deleteToMove(some);
            return true;
        }
    }
}
