package nl.zwerm.needs.internal;

import java.time.Clock;
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
import nl.zwerm.threads.TextForm;
import nl.zwerm.threads.ThreadForm;
import nl.zwerm.threads.Written;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to needs: say one, change it. */
@Service
@Transactional
class Needs {

    static final String NEED = "need";

    private final Contributions contributions;
    private final NeedStore store;
    private final Posts posts;
    private final NeedingUnderPseudonym pseudonymously;
    private final Clock clock;

    Needs(
            Contributions contributions,
            NeedStore store,
            Posts posts,
            NeedingUnderPseudonym pseudonymously,
            Clock clock) {
        this.contributions = contributions;
        this.store = store;
        this.posts = posts;
        this.pseudonymously = pseudonymously;
        this.clock = clock;
    }

    public Written say(ThreadForm form, Viewer viewer) {
        var checked = NeedText.check(form);
        if (checked.errors().any()) {
            return new Written.Mend(checked.errors());
        }
        var space = posts.space(form.space(), viewer);
        if (space.isEmpty()) {
            return mend("space", Said.of("threads.space.not-yours"));
        }
        var text = checked.text();
        var sent = new TextForm(text.body(), form.draft(), 0, form.once());
        var post = NewPost.thread(NEED, space.get(), text.title(), text.body(), sent)
                .about(text.topics())
                .madeFrom(source(form).orElse(null));
        return switch (posts.post(post, viewer)) {
            case Posted.New(var made) -> {
                store.save(made, "", clock.instant());
                yield new Written.Done(made.id());
            }
            case Posted.Known(var id) -> new Written.Done(id);
            case Posted.Refused refused -> mend(refused.field(), refused.reason());
        };
    }

    public Written edit(ContributionId id, ThreadForm form, Viewer viewer) {
        var mine = requireOwn(id, viewer);
        var checked = NeedText.check(form);
        if (checked.errors().any()) {
            return new Written.Mend(checked.errors());
        }
        var text = checked.text();
        if (mine.sealed() && posts.hasNewTopic(text.topics())) {
            return mend("topics", Said.of("threads.topics.new-in-confidential"));
        }
        if (mine.byUnderPseudonym(viewer.id())) {
            return pseudonymously.edit(mine, version(form), text, viewer);
        }
        return switch (posts.edit(mine, version(form), text.title(), text.body(), text.topics(), viewer)) {
            case Edit.SomeoneWasFaster(var current) -> new Written.SomeoneWasFaster(current.version());
            case Edit.Done _ -> new Written.Done(id);
        };
    }

    @Transactional(readOnly = true)
    public Contribution requireOwn(ContributionId id, Viewer viewer) {
        var found = requirePublished(id, viewer);
        if (!found.isOf(viewer.id())) {
            throw new Forbidden();
        }
        return found;
    }

    /** A need that is there for the viewer, not put away. */
    @Transactional(readOnly = true)
    public Contribution requirePublished(ContributionId id, Viewer viewer) {
        var found = contributions.require(id, NEED, viewer);
        if (!found.published()) {
            throw new NotFound();
        }
        return found;
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
