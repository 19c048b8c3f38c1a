package nl.zwerm.boards.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.notifications.ToDos;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import org.springframework.stereotype.Component;

/** Tasks that the viewer takes come back on their day; after four weeks today lets them be, and they stand on their board. */
@Component
class TasksDue implements ToDos {

    private static final int LETS_BE_AFTER_DAYS = 28;

    private final CardStore store;
    private final Clock clock;

    TasksDue(CardStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<ToDo> of(Viewer viewer, int limit) {
        var today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        return store.listDue(today.minusDays(LETS_BE_AFTER_DAYS), today, limit, viewer).stream()
                .map(task -> new ToDo(
                        Said.of("boards.to-do"),
                        Tasks.path(task.id()),
                        task.title(),
                        task.language(),
                        Objects.requireNonNull(task.dueOn())
                                .atStartOfDay(viewer.zone())
                                .toInstant()))
                .toList();
    }
}
