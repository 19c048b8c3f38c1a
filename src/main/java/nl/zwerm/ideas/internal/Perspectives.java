package nl.zwerm.ideas.internal;

import java.util.List;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.NewPost;
import nl.zwerm.threads.Posted;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Reading;
import nl.zwerm.threads.TextForm;
import nl.zwerm.threads.Written;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to giving one's view on an idea. The discipline it is given from is its title. */
@Service
@Transactional
class Perspectives {

    static final String FIELD = "perspective-body";
    static final String DISCIPLINE = "discipline";

    private static final int LONGEST_DISCIPLINE = 80;

    private final Ideas ideas;
    private final AskedStore asked;
    private final Posts posts;
    private final Spaces spaces;
    private final Notifications notifications;

    Perspectives(Ideas ideas, AskedStore asked, Posts posts, Spaces spaces, Notifications notifications) {
        this.ideas = ideas;
        this.asked = asked;
        this.posts = posts;
        this.spaces = spaces;
        this.notifications = notifications;
    }

    /** Anyone who may read an idea may give their view on it. */
    public Written give(ContributionId id, String discipline, TextForm form, Viewer viewer) {
        var idea = ideas.requirePublished(id, viewer);
        var reading = new Reading();
        var from = reading.optionalLine(DISCIPLINE, discipline, LONGEST_DISCIPLINE);
        var text = reading.text(FIELD, form.body(), Reading.LONGEST_BODY);
        if (!reading.fine()) {
            return new Written.Mend(reading.errors());
        }
        return switch (posts.post(post(idea, from, text, form, viewer), viewer)) {
            case Posted.New(var made) -> {
                done(id, viewer);
                yield new Written.Done(made.id());
            }
            case Posted.Known(var known) -> new Written.Done(known);
            case Posted.Refused refused -> new Written.Mend(Errors.of(FIELD, refused.reason()));
        };
    }

    /** Without a reason, and nobody can tell it from not having answered. */
    public void decline(ContributionId id, Viewer viewer) {
        ideas.requirePublished(id, viewer);
        done(id, viewer);
    }

    private NewPost post(Contribution idea, String discipline, String text, TextForm form, Viewer viewer) {
        var space = spaces.require(idea.space(), viewer);
        return new NewPost(
                Ideas.PERSPECTIVE, space, idea, discipline, text, List.of(), null, form.draft(), form.once(), "");
    }

    private void done(ContributionId idea, Viewer viewer) {
        asked.markDone(idea, viewer.id());
        notifications.settle(viewer.id(), AskingForViews.NOTICE, idea);
    }
}
