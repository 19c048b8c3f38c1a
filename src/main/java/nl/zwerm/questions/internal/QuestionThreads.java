package nl.zwerm.questions.internal;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.ThreadPage;
import org.springframework.stereotype.Component;

@Component
class QuestionThreads implements ThreadPage {

    private final QuestionViews views;

    QuestionThreads(QuestionViews views) {
        this.views = views;
    }

    @Override
    public String kind() {
        return Drafts.QUESTION;
    }

    @Override
    public Record show(ContributionId id, Viewer viewer, Retyped retyped) {
        return views.show(id, viewer, retyped);
    }
}
