package nl.zwerm.discussions.internal;

import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Edit;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
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

/** The front door to saying something in a discussion. */
@Service
@Transactional
class Messages {

    static final String MESSAGE = "message";
    static final String FIELD = "message-body";

    private final Contributions contributions;
    private final DiscussionStore store;
    private final Spaces spaces;
    private final Posts posts;

    Messages(Contributions contributions, DiscussionStore store, Spaces spaces, Posts posts) {
        this.contributions = contributions;
        this.store = store;
        this.spaces = spaces;
        this.posts = posts;
    }

    /** Anyone who may read a discussion may join in, also when it was resolved. */
    public Written send(Contribution discussion, TextForm form, Viewer viewer) {
        if (!discussion.published()) {
            return new Written.Mend(Errors.of(FIELD, Said.of("discussions.message.put-away")));
        }
        var reading = new Reading();
        var text = reading.text(FIELD, form.body(), Reading.LONGEST_BODY);
        if (!reading.fine()) {
            return new Written.Mend(reading.errors());
        }
        var space = spaces.requireAround(discussion.space(), viewer);
        return switch (posts.post(NewPost.beneath(discussion, MESSAGE, space, text, form), viewer)) {
            case Posted.New(var made) -> {
                store.markActive(discussion.id(), made.at());
                yield new Written.Done(made.id());
            }
            case Posted.Known(var id) -> new Written.Done(id);
            case Posted.Refused refused -> new Written.Mend(Errors.of(FIELD, refused.reason()));
        };
    }

    public Written edit(Contribution mine, TextForm form, Viewer viewer) {
        var reading = new Reading();
        var text = reading.text(FIELD, form.body(), Reading.LONGEST_BODY);
        if (!reading.fine()) {
            return new Written.Mend(reading.errors());
        }
        var edit = contributions.edit(mine.id(), form.version(), "", text, Posts.language(text, viewer), viewer);
        return switch (edit) {
            case Edit.SomeoneWasFaster(var current) -> new Written.SomeoneWasFaster(current.version());
            case Edit.Done done -> new Written.Done(done.contribution().id());
        };
    }

    @Transactional(readOnly = true)
    public Contribution require(Contribution discussion, ContributionId id, Viewer viewer) {
        var found = contributions.require(id, MESSAGE, viewer);
        if (!found.published() || !found.root().equals(discussion.id())) {
            throw new NotFound();
        }
        return found;
    }

    @Transactional(readOnly = true)
    public Contribution requireOwn(Contribution discussion, ContributionId id, Viewer viewer) {
        var found = require(discussion, id, viewer);
        if (!found.by(viewer.id())) {
            throw new Forbidden();
        }
        return found;
    }
}
