package nl.zwerm.circles.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.notifications.ToDos;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agreements that wait for a yes, and sessions spread over days that wait for one's words; neither a circle nor anybody in it is named. */
@Component
@Transactional(readOnly = true)
class CirclesToDos implements ToDos {

    private static final int LOOKED_AT = 20;

    private final CircleStore store;
    private final Rooms rooms;
    private final Spaces spaces;

    CirclesToDos(CircleStore store, Rooms rooms, Spaces spaces) {
        this.store = store;
        this.rooms = rooms;
        this.spaces = spaces;
    }

    @Override
    public List<ToDo> of(Viewer viewer, int limit) {
        return Stream.concat(agreements(viewer), words(viewer)).limit(limit).toList();
    }

    private Stream<ToDo> words(Viewer viewer) {
        return rooms.waiting(viewer, () -> Set.copyOf(spaces.readable(viewer))).stream()
                .map(one -> new ToDo(Said.of("circles.to-do.words"), one.path(), null, null, one.since()));
    }

    private Stream<ToDo> agreements(Viewer viewer) {
        var waiting = store.listOf(viewer.id(), LOOKED_AT).stream()
                .filter(mine -> !mine.own().agreed())
                .toList();
        if (waiting.isEmpty()) {
            return Stream.empty();
        }
        var inside = Set.copyOf(spaces.readable(viewer));
        return waiting.stream()
                .filter(mine -> inside.contains(mine.circle().space()))
                .map(mine -> new ToDo(
                        Said.of("circles.to-do.agreement"),
                        Circles.agreementPath(mine.circle().id()),
                        null,
                        null,
                        mine.own().since()));
    }
}
