package nl.zwerm.pilots.internal;

import java.time.Clock;
import java.time.LocalDate;
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

/** The front door to pilots: begin one, change what may be changed as everywhere. */
@Service
@Transactional
class Pilots {

    static final String PILOT = "pilot";

    private final Contributions contributions;
    private final PilotStore store;
    private final MakerStore makers;
    private final Posts posts;
    private final Clock clock;

    Pilots(Contributions contributions, PilotStore store, MakerStore makers, Posts posts, Clock clock) {
        this.contributions = contributions;
        this.store = store;
        this.makers = makers;
        this.posts = posts;
        this.clock = clock;
    }

    /** What is written now is kept as it stands, to set beside it what came of it. */
    public Written begin(PilotForm form, Viewer viewer) {
        var checked = PilotText.check(form, today(viewer));
        if (checked.errors().any()) {
            return new Written.Mend(checked.errors());
        }
        var space = posts.space(form.space(), viewer);
        if (space.isEmpty()) {
            return mend("space", Said.of("threads.space.not-yours"));
        }
        var text = checked.text();
        posts.findDraft(form.draft(), PILOT, viewer).map(Contribution::id).ifPresent(store::forgetStart);
        var post = new NewPost(
                PILOT,
                space.get(),
                null,
                text.title(),
                text.with(),
                text.topics(),
                source(form).orElse(null),
                form.draft(),
                form.once(),
                text.own());
        return switch (posts.post(post, viewer)) {
            case Posted.New(var made) -> {
                start(made, text, viewer);
                yield new Written.Done(made.id());
            }
            case Posted.Known(var id) -> new Written.Done(id);
            case Posted.Refused refused -> mend(refused.field(), refused.reason());
        };
    }

    private void start(Contribution pilot, PilotText text, Viewer viewer) {
        store.save(pilot, text.expected(), text.seen(), text.lookOn(), "");
        store.saveStart(pilot, WrittenAtStart.of(pilot, text.expected(), text.seen(), text.lookOn(), pilot.at()));
        makers.insert(pilot.id(), viewer.id());
    }

    /** Title, with whom and topics; the rest is amended, see {@link Amending}. */
    public Written edit(ContributionId id, PilotForm form, Viewer viewer) {
        var mine = requireOwn(id, viewer);
        var checked = PilotText.checkEdit(form, today(viewer));
        if (checked.errors().any()) {
            return new Written.Mend(checked.errors());
        }
        var text = checked.text();
        if (mine.sealed() && posts.hasNewTopic(text.topics())) {
            return mend("topics", Said.of("threads.topics.new-in-confidential"));
        }
        var edit = posts.edit(mine, version(form.version()), text.title(), text.with(), text.topics(), viewer);
        return switch (edit) {
            case Edit.SomeoneWasFaster(var current) -> new Written.SomeoneWasFaster(current.version());
            case Edit.Done _ -> new Written.Done(id);
        };
    }

    @Transactional(readOnly = true)
    public Contribution requireOwn(ContributionId id, Viewer viewer) {
        var found = requirePublished(id, viewer);
        if (!found.by(viewer.id())) {
            throw new Forbidden();
        }
        return found;
    }

    /** For those who try it; whoever may read it is told that others go about it. */
    @Transactional(readOnly = true)
    public Contribution requireTried(ContributionId id, Viewer viewer) {
        var found = requirePublished(id, viewer);
        if (!makers.contains(id, viewer.id())) {
            throw new Forbidden();
        }
        return found;
    }

    @Transactional(readOnly = true)
    public Contribution requirePublished(ContributionId id, Viewer viewer) {
        var found = contributions.require(id, PILOT, viewer);
        if (!found.published()) {
            throw new NotFound();
        }
        return found;
    }

    LocalDate today(Viewer viewer) {
        return LocalDate.now(clock.withZone(viewer.zone()));
    }

    /** What no form of ours sends is over no version at all. */
    static int version(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    static Optional<ContributionId> source(PilotForm form) {
        return PublicId.read(form.from()).map(ContributionId::of);
    }

    static Written mend(String field, Said said) {
        return new Written.Mend(Errors.of(field, said));
    }
}
