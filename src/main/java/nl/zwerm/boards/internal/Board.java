package nl.zwerm.boards.internal;

import java.time.Clock;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to the order of a board: a task goes to another column, or elsewhere in its own. */
@Service
@Transactional
class Board {

    private final Tasks tasks;
    private final TaskStore store;
    private final PlaceStore places;
    private final Contributions contributions;
    private final Clock clock;

    Board(Tasks tasks, TaskStore store, PlaceStore places, Contributions contributions, Clock clock) {
        this.tasks = tasks;
        this.store = store;
        this.places = places;
        this.contributions = contributions;
        this.clock = clock;
    }

    /** Before {@code next}, or after all that stand there; false when {@code next} stands elsewhere by now. */
    public boolean move(ContributionId id, Column to, Optional<ContributionId> next, Viewer viewer) {
        var task = hold(id, viewer);
        if (next.isPresent() && places.findPlace(task.space(), to, next.get()).isEmpty()) {
            return false;
        }
        put(task, to, next);
        return true;
    }

    /** To the end of another column; what is done comes on top. */
    public Contribution move(ContributionId id, Column to, Viewer viewer) {
        var task = hold(id, viewer);
        if (column(id, viewer) != to) {
            put(task, to, to == Column.DONE ? places.findFirst(task.space(), to, viewer) : Optional.empty());
        }
        return task;
    }

    /** Before what stands above it, for the viewer. */
    public Contribution raise(ContributionId id, Viewer viewer) {
        var task = hold(id, viewer);
        var column = column(id, viewer);
        places.findAbove(task.space(), column, id, viewer).ifPresent(above -> put(task, column, Optional.of(above)));
        return task;
    }

    /** After what stands below it, for the viewer: that comes before it. */
    public Contribution lower(ContributionId id, Viewer viewer) {
        var task = hold(id, viewer);
        var column = column(id, viewer);
        places.findBelow(task.space(), column, id, viewer)
                .flatMap(below -> contributions.find(below, viewer))
                .ifPresent(below -> put(below, column, Optional.of(id)));
        return task;
    }

    private Contribution hold(ContributionId id, Viewer viewer) {
        var task = tasks.requireMovable(id, viewer);
        places.lock(task.space());
        return task;
    }

    private Column column(ContributionId id, Viewer viewer) {
        return store.find(id, viewer).orElse(TaskDetails.NONE).column();
    }

    private void put(Contribution task, Column to, Optional<ContributionId> next) {
        var space = task.space();
        var place = next.isEmpty()
                ? places.lastPlace(space, to) + PlaceStore.GAP
                : between(task, to, next.get()).orElseGet(() -> {
                    places.spread(space, to);
                    return between(task, to, next.get()).orElseThrow();
                });
        places.save(task.id(), to, place, clock.instant());
        tasks.touched(task);
    }

    /** Half way to the one before; nothing where there is no room. */
    private Optional<Long> between(Contribution task, Column column, ContributionId next) {
        SpaceId space = task.space();
        long at = places.findPlace(space, column, next).orElseThrow();
        var before = places.findPlaceBefore(space, column, at, task.id());
        if (before.isEmpty()) {
            return Optional.of(at - PlaceStore.GAP);
        }
        return at - before.get() > 1 ? Optional.of(before.get() + (at - before.get()) / 2) : Optional.empty();
    }
}
