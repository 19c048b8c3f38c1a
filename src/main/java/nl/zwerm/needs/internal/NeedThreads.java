package nl.zwerm.needs.internal;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.ThreadPage;
import org.springframework.stereotype.Component;

@Component
class NeedThreads implements ThreadPage {

    private final NeedViews views;

    NeedThreads(NeedViews views) {
        this.views = views;
    }

    @Override
    public String kind() {
        return Needs.NEED;
    }

    @Override
    public Record show(ContributionId id, Viewer viewer, Retyped retyped) {
        return views.show(id, viewer, retyped);
    }
}
