package nl.zwerm.discussions.internal;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.ThreadPage;
import org.springframework.stereotype.Component;

@Component
class DiscussionThreads implements ThreadPage {

    private final DiscussionViews views;

    DiscussionThreads(DiscussionViews views) {
        this.views = views;
    }

    @Override
    public String kind() {
        return Discussions.DISCUSSION;
    }

    @Override
    public Record show(ContributionId id, Viewer viewer, Retyped retyped) {
        return views.again(id, retyped, viewer);
    }
}
