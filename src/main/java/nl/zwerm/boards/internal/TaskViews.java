package nl.zwerm.boards.internal;

import java.util.List;
import java.util.Objects;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.People;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.Threads;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a task shows: thread, where it stands, who takes it or could. */
@Service
@Transactional(readOnly = true)
class TaskViews {

    private final Threads threads;
    private final TaskStore store;
    private final Dividing dividing;
    private final People people;
    private final BoardViews boards;

    TaskViews(Threads threads, TaskStore store, Dividing dividing, People people, BoardViews boards) {
        this.threads = threads;
        this.store = store;
        this.dividing = dividing;
        this.people = people;
        this.boards = boards;
    }

    public TaskPage show(ContributionId id, Viewer viewer, Retyped retyped) {
        return page(id, viewer, retyped, Pick.ONE, null, retyped.errors());
    }

    /** With a name that could not be taken. */
    public TaskPage again(ContributionId id, Pick pick, Errors errors, Viewer viewer) {
        return page(id, viewer, Retyped.NOTHING, pick, null, errors);
    }

    /** With a day that could not be taken. */
    public TaskPage again(ContributionId id, String dueOn, Errors errors, Viewer viewer) {
        return page(id, viewer, Retyped.NOTHING, Pick.ONE, dueOn, errors);
    }

    private TaskPage page(
            ContributionId id, Viewer viewer, Retyped retyped, Pick pick, @Nullable String dueOn, Errors errors) {
        var thread = threads.view(id, Tasks.TASK, viewer, retyped);
        var task = thread.root();
        var details = store.find(id, viewer).orElse(TaskDetails.NONE);
        var taker = details.taker();
        var card = new Card(
                id.toString(),
                details.column(),
                task.title(),
                task.language(),
                taker == null ? null : people.cardsById(List.of(taker)).get(taker),
                details.dueOn());
        boolean moves = task.published() && thread.space().mayWrite(viewer);
        return new TaskPage(
                thread.head(),
                card,
                thread.comments(task),
                thread.lineage(),
                moves,
                viewer.id().toString(),
                moves && taker == null && details.column() != Column.DONE ? dividing.of(task, viewer) : Among.NOBODY,
                pick,
                dueOn == null ? Objects.toString(details.dueOn(), "") : dueOn,
                boards.today(viewer),
                errors);
    }
}
