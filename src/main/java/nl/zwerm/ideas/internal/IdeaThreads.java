package nl.zwerm.ideas.internal;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.ThreadPage;
import org.springframework.stereotype.Component;

@Component
class IdeaThreads implements ThreadPage {

    private final IdeaViews views;

    IdeaThreads(IdeaViews views) {
        this.views = views;
    }

    @Override
    public String kind() {
        return Ideas.IDEA;
    }

    @Override
    public Record show(ContributionId id, Viewer viewer, Retyped retyped) {
        return views.show(id, viewer, retyped);
    }
}
