package nl.zwerm.pilots.internal;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.ThreadPage;
import org.springframework.stereotype.Component;

@Component
class PilotThreads implements ThreadPage {

    private final PilotViews views;

    PilotThreads(PilotViews views) {
        this.views = views;
    }

    @Override
    public String kind() {
        return Pilots.PILOT;
    }

    @Override
    public Record show(ContributionId id, Viewer viewer, Retyped retyped) {
        return views.show(id, viewer, retyped);
    }
}
