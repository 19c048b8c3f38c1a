package nl.zwerm.workshops.internal;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.ThreadPage;
import org.springframework.stereotype.Component;

@Component
class WorkshopThreads implements ThreadPage {

    private final WorkshopViews views;

    WorkshopThreads(WorkshopViews views) {
        this.views = views;
    }

    @Override
    public String kind() {
        return Workshops.WORKSHOP;
    }

    @Override
    public Record show(ContributionId id, Viewer viewer, Retyped retyped) {
        return views.show(id, viewer, retyped, Unsent.NOTHING);
    }
}
