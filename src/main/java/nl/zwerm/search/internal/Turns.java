package nl.zwerm.search.internal;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Whoever searches waits for whoever came before, once there are more than the processors can do at once: begun all
 * together they would only wait for each other, and some of them very long. What is done in a turn waits for nobody else.
 */
final class Turns {

    private final Semaphore free;

    /** One more than there are processors, since each waits for the database now and then. */
    Turns() {
        this(Runtime.getRuntime().availableProcessors() + 1);
    }

    Turns(int atOnce) {
        free = new Semaphore(atOnce, true);
    }

    <T> T take(Supplier<T> deed) {
        free.acquireUninterruptibly();
        try {
            return deed.get();
        } finally {
            free.release();
        }
    }
}
