package nl.zwerm.feedback.internal;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.zwerm.feedback.internal.FeedbackStore.Open;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.notifications.ToDos;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Advice that is asked of the viewer, and answers that lie ready; who asks stands on the page alone. */
@Component
@Transactional(readOnly = true)
class FeedbackToDos implements ToDos {

    /** More than are shown, since some may rest or be past. */
    private static final int LOOKED_AT = 20;

    private final FeedbackStore store;
    private final Spaces spaces;
    private final Clock clock;

    FeedbackToDos(FeedbackStore store, Spaces spaces, Clock clock) {
        this.store = store;
        this.spaces = spaces;
        this.clock = clock;
    }

    @Override
    public List<ToDo> of(Viewer viewer, int limit) {
        var now = clock.instant();
        var open = store.listOpen(viewer.id(), now, LOOKED_AT).stream()
                .filter(one -> !one.theirs() || Request.revealed(one.asked(), one.answers(), one.until(), now))
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        var inside = Set.copyOf(spaces.readable(viewer));
        return open.stream()
                .filter(one -> inside.contains(one.space()))
                .map(FeedbackToDos::toDo)
                .sorted(Comparator.comparing(ToDo::since))
                .limit(limit)
                .toList();
    }

    private static ToDo toDo(Open one) {
        var said = Said.of(one.theirs() ? "feedback.to-do.together" : "feedback.to-do.asked");
        var path = one.theirs() ? Request.path(RequestId.of(one.id())) : Asked.path(AskedId.of(one.id()));
        return new ToDo(said, path, null, null, one.askedAt());
    }
}
