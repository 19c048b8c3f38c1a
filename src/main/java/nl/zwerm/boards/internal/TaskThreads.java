package nl.zwerm.boards.internal;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.ThreadPage;
import org.springframework.stereotype.Component;

@Component
class TaskThreads implements ThreadPage {

    private final TaskViews views;

    TaskThreads(TaskViews views) {
        this.views = views;
    }

    @Override
    public String kind() {
        return Tasks.TASK;
    }

    @Override
    public Record show(ContributionId id, Viewer viewer, Retyped retyped) {
        return views.show(id, viewer, retyped);
    }
}
