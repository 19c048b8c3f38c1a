package nl.zwerm.ideas.internal;

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
import nl.zwerm.threads.NewPost;
import nl.zwerm.threads.Posted;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Written;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to ideas: propose one, change it. */
@Service
@Transactional
class Ideas {

    static final String IDEA = "idea";
    static final String PERSPECTIVE = "perspective";

    private final Contributions contributions;
    private final IdeaStore store;
    private final Posts posts;

    Ideas(Contributions contributions, IdeaStore store, Posts posts) {
        this.contributions = contributions;
        this.store = store;
        this.posts = posts;
    }

    public Written propose(IdeaForm form, Viewer viewer) {
        var checked = IdeaText.check(form);
        if (checked.errors().any()) {
            return new Written.Mend(checked.errors());
        }
        var space = posts.space(form.space(), viewer);
        if (space.isEmpty()) {
            return mend("space", Said.of("threads.space.not-yours"));
        }
        var text = checked.text();
        var post = new NewPost(
                IDEA,
                space.get(),
                null,
                text.title(),
                text.body(),
                text.topics(),
                source(form).orElse(null),
                form.draft(),
                form.once(),
                text.own());
        return switch (posts.post(post, viewer)) {
            case Posted.New(var made) -> {
                store.save(made, text.forWhom(), text.need(), "");
                yield new Written.Done(made.id());
            }
            case Posted.Known(var id) -> new Written.Done(id);
            case Posted.Refused refused -> mend(refused.field(), refused.reason());
        };
    }

    public Written edit(ContributionId id, IdeaForm form, Viewer viewer) {
        var mine = requireOwn(id, viewer);
        var checked = IdeaText.check(form);
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
            case Edit.Done(var edited) -> {
                store.save(edited, text.forWhom(), text.need(), "");
                yield new Written.Done(id);
            }
        };
    }

    @Transactional(readOnly = true)
    public Contribution requireOwn(ContributionId id, Viewer viewer) {
        var found = contributions.require(id, IDEA, viewer);
        if (!found.by(viewer.id()) || !found.published()) {
            throw new Forbidden();
        }
        return found;
    }

    /** An idea that is there for the viewer, not put away. */
    @Transactional(readOnly = true)
    public Contribution requirePublished(ContributionId id, Viewer viewer) {
        var found = contributions.require(id, IDEA, viewer);
        if (!found.published()) {
            throw new NotFound();
        }
        return found;
    }

    private static Optional<ContributionId> source(IdeaForm form) {
        return PublicId.read(form.from()).map(ContributionId::of);
    }

    /** What no form of ours sends is over no version at all. */
    private static int version(IdeaForm form) {
        return form.version().matches("\\d{1,9}") ? Integer.parseInt(form.version()) : -1;
    }

    private static Written mend(String field, Said said) {
        return new Written.Mend(Errors.of(field, said));
    }
}
