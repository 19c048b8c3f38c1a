package nl.zwerm.insights.internal;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.ThreadPage;
import org.springframework.stereotype.Component;

@Component
class InsightThreads implements ThreadPage {

    private final InsightViews views;

    InsightThreads(InsightViews views) {
        this.views = views;
    }

    @Override
    public String kind() {
        return Insights.INSIGHT;
    }

    @Override
    public Record show(ContributionId id, Viewer viewer, Retyped retyped) {
        return views.show(id, viewer, retyped);
    }
}
