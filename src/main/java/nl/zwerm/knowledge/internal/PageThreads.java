package nl.zwerm.knowledge.internal;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.ThreadPage;
import org.springframework.stereotype.Component;

@Component
class PageThreads implements ThreadPage {

    private final PageViews views;

    PageThreads(PageViews views) {
        this.views = views;
    }

    @Override
    public String kind() {
        return KeptPages.PAGE;
    }

    @Override
    public Record show(ContributionId id, Viewer viewer, Retyped retyped) {
        return views.show(id, viewer, retyped);
    }
}
