package nl.zwerm.files.internal.reading;

import nl.zwerm.contributions.ThreadMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was taken out of files in the clear goes when their text moves to where all is sealed. */
@Component
class ForgetSealed {

    private final FileTextStore store;

    ForgetSealed(FileTextStore store) {
        this.store = store;
    }

    @EventListener
    void forget(ThreadMoved moved) {
        if (moved.toSealed()) {
            store.deleteOf(moved.parts());
        }
    }
}
