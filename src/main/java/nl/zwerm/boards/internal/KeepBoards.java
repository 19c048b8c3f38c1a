package nl.zwerm.boards.internal;

import nl.zwerm.contributions.ContributionEdited;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.ContributionPublished;
import nl.zwerm.contributions.ContributionRemoved;
import nl.zwerm.contributions.ContributionRestored;
import nl.zwerm.people.PersonDeactivated;
import nl.zwerm.shared.Changes;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps boards true when tasks come and go, and when people leave; each of these may run twice. */
@Component
class KeepBoards {

    private static final String A_TASK = ".kind() == '" + Tasks.TASK + "'";

    private final TaskStore store;
    private final Changes changes;

    KeepBoards(TaskStore store, Changes changes) {
        this.store = store;
        this.changes = changes;
    }

    @ApplicationModuleListener(condition = "#published" + A_TASK)
    void show(ContributionPublished published) {
        drawAnew(published.id());
    }

    @ApplicationModuleListener(condition = "#edited" + A_TASK)
    void show(ContributionEdited edited) {
        drawAnew(edited.id());
    }

    @ApplicationModuleListener(condition = "#removed" + A_TASK)
    void hide(ContributionRemoved removed) {
        drawAnew(removed.id());
    }

    @ApplicationModuleListener(condition = "#restored" + A_TASK)
    void show(ContributionRestored restored) {
        drawAnew(restored.id());
    }

    @ApplicationModuleListener
    void release(PersonDeactivated left) {
        store.release(left.person());
    }

    private void drawAnew(ContributionId task) {
        store.findSpace(task).ifPresent(space -> changes.note(Tasks.SUBJECT, space.value()));
    }
}
