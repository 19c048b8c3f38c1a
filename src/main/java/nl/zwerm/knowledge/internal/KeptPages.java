package nl.zwerm.knowledge.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Edit;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.files.Files;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Space;
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

/** The front door to pages: write one, change it together, keep it true. */
@Service
@Transactional
class KeptPages {

    static final String PAGE = "page";
    static final String DOUBT = "doubt";

    private static final String COMMENT = "comment";
    private static final int LONGEST_DOUBT = 2_000;

    private final Contributions contributions;
    private final Files files;
    private final Unshown unshown;
    private final PageStore store;
    private final Posts posts;
    private final Spaces spaces;
    private final Notifications notifications;
    private final Clock clock;

    KeptPages(
            Contributions contributions,
            Files files,
            Unshown unshown,
            PageStore store,
            Posts posts,
            Spaces spaces,
            Notifications notifications,
            Clock clock) {
        this.contributions = contributions;
        this.files = files;
        this.unshown = unshown;
        this.store = store;
        this.posts = posts;
        this.spaces = spaces;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Whoever writes it keeps it true, until somebody else does. */
    public Written write(PageForm form, Viewer viewer) {
        var checked = PageText.check(form);
        if (checked.errors().any()) {
            return new Written.Mend(checked.errors());
        }
        var parent = parent(form, viewer);
        var space = parent.map(above -> spaces.find(above.space(), viewer))
                .orElseGet(() -> posts.space(form.space(), viewer));
        if (space.isEmpty() || !space.get().mayWrite(viewer)) {
            return mend("space", Said.of("threads.space.not-yours"));
        }
        var text = checked.text();
        var post = new NewPost(
                PAGE,
                space.get(),
                null,
                text.title(),
                text.body(),
                text.topics(),
                PublicId.read(form.from()).map(ContributionId::of).orElse(null),
                form.draft(),
                form.once(),
                text.months() + " " + form.beneath());
        return switch (posts.post(post, viewer)) {
            case Posted.New(var made) -> {
                store.save(made, details(parent, text.months(), viewer));
                yield new Written.Done(made.id());
            }
            case Posted.Known(var id) -> new Written.Done(id);
            case Posted.Refused refused -> mend(refused.field(), refused.reason());
        };
    }

    private PageDetails details(Optional<Contribution> parent, int months, Viewer viewer) {
        return new PageDetails(
                parent.map(Contribution::id).orElse(null),
                viewer.id(),
                months,
                today(viewer).plusMonths(months),
                false,
                "");
    }

    /** The page that a new one comes beneath; one that went away in the meantime is none. */
    @Transactional(readOnly = true)
    public Optional<Contribution> parent(PageForm form, Viewer viewer) {
        return PublicId.read(form.beneath())
                .map(ContributionId::of)
                .flatMap(id -> contributions.find(id, viewer))
                .filter(found -> found.published() && found.kind().equals(PAGE));
    }

    /** Whoever changes it says with it that it is true, as far as they know. */
    public Written rewrite(ContributionId id, PageForm form, Viewer viewer) {
        var checked = PageText.check(form);
        if (checked.errors().any()) {
            return new Written.Mend(checked.errors());
        }
        var page = requireRewritable(id, viewer);
        var text = checked.text();
        if (page.sealed() && posts.hasNewTopic(text.topics())) {
            return mend("topics", Said.of("threads.topics.new-in-confidential"));
        }
        var closed = posts.closed(page, space(page, viewer), viewer);
        if (closed.isPresent()) {
            return mend("body", closed.get());
        }
        var language = Posts.language(text.title() + "\n" + text.body(), viewer);
        var edit = contributions.rewrite(id, version(form), text.title(), text.body(), language, text.why(), viewer);
        return switch (edit) {
            case Edit.SomeoneWasFaster(var current) -> new Written.SomeoneWasFaster(current.version());
            case Edit.Done(var made) -> {
                files.adopt(made, List.of(viewer.id()));
                contributions.setTopics(id, posts.ids(text.topics()));
                store.saveMonths(id, text.months());
                yield new Written.Done(id);
            }
        };
    }

    /** It is still true, says who keeps it, or looks after the space. */
    public LocalDate confirm(ContributionId id, Viewer viewer) {
        var page = requirePublished(id, viewer);
        var details = store.find(id, viewer).orElseThrow(NotFound::new);
        if (!keeps(details, page, viewer)) {
            throw new Forbidden();
        }
        var until = today(viewer).plusMonths(details.months());
        store.saveTrueUntil(id, until);
        if (details.owner() != null) {
            notifications.settle(details.owner(), Due.NOTICE, id);
        }
        contributions.touched(page);
        return until;
    }

    /** Somebody keeps it true from now on: themselves, where nobody does, or whom its owner or a steward names. */
    public void own(ContributionId id, PersonId owner, Viewer viewer) {
        var page = requireRewritable(id, viewer);
        var details = store.find(id, viewer).orElseThrow(NotFound::new);
        boolean takesUp = details.owner() == null && owner.equals(viewer.id());
        if (!takesUp && !keeps(details, page, viewer)) {
            throw new Forbidden();
        }
        store.saveOwner(id, owner);
        contributions.follow(id, viewer);
        if (!owner.equals(viewer.id())) {
            notifications.tellAgain(owner, "page-yours", id);
        }
        contributions.touched(page);
    }

    /** Whoever may not read it cannot keep it. */
    @Transactional(readOnly = true)
    public boolean mayKeep(PersonId person, ContributionId id) {
        return unshown.mayRead(person, id);
    }

    /** Whether what others change in it waits until whoever keeps it accepts it. */
    public void letChangesWait(ContributionId id, boolean wait, Viewer viewer) {
        var page = requirePublished(id, viewer);
        var details = store.find(id, viewer).orElseThrow(NotFound::new);
        if (!keeps(details, page, viewer)) {
            throw new Forbidden();
        }
        store.saveChangesWait(id, wait);
        contributions.touched(page);
    }

    /** Whether what this viewer changes in it waits: then they suggest it. */
    @Transactional(readOnly = true)
    public boolean waits(ContributionId id, Viewer viewer) {
        return contributions.waits(requirePublished(id, viewer), viewer);
    }

    /** Nobody keeps it true any more, until somebody takes it up. */
    public void disown(ContributionId id, Viewer viewer) {
        var page = requirePublished(id, viewer);
        var owner = store.find(id, viewer).orElseThrow(NotFound::new).owner();
        if (owner == null) {
            return;
        }
        if (!viewer.id().equals(owner)) {
            throw new Forbidden();
        }
        store.saveOwner(id, null);
        notifications.settle(viewer.id(), Due.NOTICE, id);
        contributions.touched(page);
    }

    /** Something in it is not right any more: what, stands as a comment, and who keeps it hears of it at once. */
    public Written doubt(ContributionId id, TextForm form, Viewer viewer) {
        var page = requirePublished(id, viewer);
        var reading = new Reading();
        var text = reading.text(DOUBT, form.body(), LONGEST_DOUBT);
        if (!reading.fine()) {
            return new Written.Mend(reading.errors());
        }
        return switch (posts.post(NewPost.beneath(page, COMMENT, space(page, viewer), text, form), viewer)) {
            case Posted.New(var comment) -> {
                store.find(id, viewer)
                        .map(PageDetails::owner)
                        .filter(owner -> !owner.equals(viewer.id()))
                        .ifPresent(owner -> notifications.tell(owner, "page-doubted", comment.id()));
                yield new Written.Done(id);
            }
            case Posted.Known _ -> new Written.Done(id);
            case Posted.Refused refused -> mend(DOUBT, refused.reason());
        };
    }

    /** Whether it is the viewer's to say that it is true. */
    static boolean keeps(PageDetails details, Space space, Viewer viewer) {
        return viewer.id().equals(details.owner()) || space.steward();
    }

    private boolean keeps(PageDetails details, Contribution page, Viewer viewer) {
        return keeps(details, space(page, viewer), viewer);
    }

    /** For the form, which joins no space; not where what the viewer changes waits for somebody else: they suggest it. */
    @Transactional(readOnly = true)
    public Contribution requireEditable(ContributionId id, Viewer viewer) {
        var found = requireWritable(id, viewer);
        if (contributions.waits(found, viewer)) {
            throw new Forbidden();
        }
        return found;
    }

    /** Where the viewer may write, which joins no space either. */
    @Transactional(readOnly = true)
    public Contribution requireWritable(ContributionId id, Viewer viewer) {
        var found = requirePublished(id, viewer);
        if (!spaces.mayWrite(found.space(), viewer)) {
            throw new Forbidden();
        }
        return found;
    }

    Contribution requireRewritable(ContributionId id, Viewer viewer) {
        requirePublished(id, viewer);
        return contributions.requireRewritable(id, viewer);
    }

    @Transactional(readOnly = true)
    public Contribution requirePublished(ContributionId id, Viewer viewer) {
        var found = contributions.require(id, PAGE, viewer);
        if (!found.published()) {
            throw new NotFound();
        }
        return found;
    }

    private Space space(Contribution page, Viewer viewer) {
        return spaces.requireAround(page.space(), viewer);
    }

    LocalDate today(Viewer viewer) {
        return LocalDate.now(clock.withZone(viewer.zone()));
    }

    static String path(ContributionId id) {
        return "/pages/" + id;
    }

    /** What no form of ours sends is over no version at all. */
    static int version(PageForm form) {
        return form.version().matches("\\d{1,9}") ? Integer.parseInt(form.version()) : -1;
    }

    private static Written mend(String field, Said said) {
        return new Written.Mend(Errors.of(field, said));
    }
}
