package nl.zwerm.recognition.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.notifications.ToDos;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compliments that came; after two weeks whoever did not choose has kept them. Who gave one stands on its page alone. */
@Component
@Transactional(readOnly = true)
class ComplimentToDos implements ToDos {

    private static final Duration WAITS = Duration.ofDays(14);

    /** More than are shown, since some may rest. */
    private static final int LOOKED_AT = 20;

    private final ComplimentStore store;
    private final Spaces spaces;
    private final Clock clock;

    ComplimentToDos(ComplimentStore store, Spaces spaces, Clock clock) {
        this.store = store;
        this.spaces = spaces;
        this.clock = clock;
    }

    @Override
    public List<ToDo> of(Viewer viewer, int limit) {
        var came = store.listNew(viewer.id(), clock.instant().minus(WAITS), LOOKED_AT);
        if (came.isEmpty()) {
            return List.of();
        }
        var inside = Set.copyOf(spaces.readable(viewer));
        return came.stream()
                .filter(one -> inside.contains(one.space()))
                .limit(limit)
                .map(one -> new ToDo(Said.of("recognition.to-do"), one.path(), null, null, one.at()))
                .toList();
    }
}
