package nl.zwerm.ideas.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.notifications.ToDos;
import nl.zwerm.people.Viewer;
import org.springframework.stereotype.Component;

/** Views that somebody hopes to hear from the viewer; after a month nobody waits any more. */
@Component
class ViewsAsked implements ToDos {

    private static final Duration WAITED_FOR = Duration.ofDays(30);

    private final AskedStore store;
    private final Clock clock;

    ViewsAsked(AskedStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<ToDo> of(Viewer viewer, int limit) {
        return store.listOpen(viewer, clock.instant().minus(WAITED_FOR), limit);
    }
}
