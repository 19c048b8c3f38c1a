package nl.zwerm.boards;

import java.time.Instant;
import java.time.LocalDate;
import nl.zwerm.boards.internal.Column;
import nl.zwerm.boards.internal.PlaceStore;
import nl.zwerm.boards.internal.TaskStore;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in tasks that were written elsewhere or earlier, after their contributions were taken in. */
@Service
@Transactional
public class TaskArrivals {

    private final TaskStore store;
    private final PlaceStore places;
    private final Unshown contributions;

    TaskArrivals(TaskStore store, PlaceStore places, Unshown contributions) {
        this.store = store;
        this.places = places;
        this.contributions = contributions;
    }

    /** At the end of a column: {@code to-do}, {@code doing} or {@code done}. */
    public void take(
            ContributionId id, String column, @Nullable PersonId taker, @Nullable LocalDate dueOn, Instant doneAt) {
        var task = contributions.find(id).orElseThrow(NotFound::new);
        var stands = Column.find(column).orElseThrow(NotFound::new);
        places.lock(task.space());
        store.insert(task, places.lastPlace(task.space(), Column.TO_DO) + PlaceStore.GAP, taker, dueOn);
        places.save(id, stands, places.lastPlace(task.space(), stands) + PlaceStore.GAP, doneAt);
    }
}
