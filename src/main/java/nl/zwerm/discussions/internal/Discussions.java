package nl.zwerm.discussions.internal;

import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Edit;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.threads.NewPost;
import nl.zwerm.threads.Posted;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.ThreadForm;
import nl.zwerm.threads.Written;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to discussions: begin one, change what it begins with. */
@Service
@Transactional
class Discussions {

    static final String DISCUSSION = "discussion";

    private final Contributions contributions;
    private final DiscussionStore store;
    private final Posts posts;

    Discussions(Contributions contributions, DiscussionStore store, Posts posts) {
        this.contributions = contributions;
        this.store = store;
        this.posts = posts;
    }

    public Written begin(ThreadForm form, Viewer viewer) {
        var checked = DiscussionText.check(form);
        if (checked.errors().any()) {
            return new Written.Mend(checked.errors());
        }
        var space = posts.space(form.space(), viewer);
        if (space.isEmpty()) {
            return mend("space", Said.of("threads.space.not-yours"));
        }
        var text = checked.text();
        var post = new NewPost(
                DISCUSSION,
                space.get(),
                null,
                text.title(),
                text.body(),
                text.topics(),
                source(form).orElse(null),
                form.draft(),
                form.once(),
                "");
        return switch (posts.post(post, viewer)) {
            case Posted.New(var made) -> {
                store.save(made, "", made.at());
                yield new Written.Done(made.id());
            }
            case Posted.Known(var id) -> new Written.Done(id);
            case Posted.Refused refused -> mend(refused.field(), refused.reason());
        };
    }

    public Written edit(Contribution mine, ThreadForm form, Viewer viewer) {
        var checked = DiscussionText.check(form);
        if (checked.errors().any()) {
            return new Written.Mend(checked.errors());
        }
        var text = checked.text();
        if (mine.sealed() && posts.hasNewTopic(text.topics())) {
            return mend("topics", Said.of("threads.topics.new-in-confidential"));
        }
        var edit = posts.edit(mine, version(form), text.title(), text.body(), text.topics(), viewer);
        return switch (edit) {
            case Edit.SomeoneWasFaster(var current) -> new Written.SomeoneWasFaster(current.version());
            case Edit.Done done -> new Written.Done(done.contribution().id());
        };
    }

    @Transactional(readOnly = true)
    public Optional<Contribution> find(ContributionId id, Viewer viewer) {
        return contributions.find(id, viewer);
    }

    /** A discussion of that space, also one that was put away, for those who may see that. */
    @Transactional(readOnly = true)
    public Contribution require(SpaceId space, ContributionId id, Viewer viewer) {
        var found = contributions.require(id, DISCUSSION, viewer);
        if (found.draft() || !found.space().equals(space)) {
            throw new NotFound();
        }
        return found;
    }

    @Transactional(readOnly = true)
    public Contribution requirePublished(SpaceId space, ContributionId id, Viewer viewer) {
        var found = require(space, id, viewer);
        if (!found.published()) {
            throw new NotFound();
        }
        return found;
    }

    @Transactional(readOnly = true)
    public Contribution requireOwn(SpaceId space, ContributionId id, Viewer viewer) {
        var found = require(space, id, viewer);
        if (!found.by(viewer.id()) || !found.published()) {
            throw new Forbidden();
        }
        return found;
    }

    static String path(Contribution discussion) {
        return path(discussion.space(), discussion.id());
    }

    static String path(SpaceId space, ContributionId id) {
        return "/spaces/" + space + "/discussions/" + id;
    }

    private static Optional<ContributionId> source(ThreadForm form) {
        return PublicId.read(form.from()).map(ContributionId::of);
    }

    /** What no form of ours sends is over no version at all. */
    private static int version(ThreadForm form) {
        return form.version().matches("\\d{1,9}") ? Integer.parseInt(form.version()) : -1;
    }

    private static Written mend(String field, Said said) {
        return new Written.Mend(Errors.of(field, said));
    }
}
