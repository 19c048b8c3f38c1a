package nl.zwerm.boards.internal;

import java.time.LocalDate;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Edit;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.NewPost;
import nl.zwerm.threads.Posted;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Written;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to tasks: write one, change what it says, say until when. Its text is its author's; where it stands is everybody's. */
@Service
@Transactional
class Tasks {

    static final String TASK = "task";
    static final String PATH = "/tasks/";

    /** The board of a space in the log of changes. */
    static final String SUBJECT = "board";

    private final Contributions contributions;
    private final TaskStore store;
    private final PlaceStore places;
    private final Posts posts;
    private final Spaces spaces;
    private final Changes changes;

    Tasks(
            Contributions contributions,
            TaskStore store,
            PlaceStore places,
            Posts posts,
            Spaces spaces,
            Changes changes) {
        this.contributions = contributions;
        this.store = store;
        this.places = places;
        this.posts = posts;
        this.spaces = spaces;
        this.changes = changes;
    }

    public Written write(TaskForm form, Viewer viewer) {
        var checked = TaskText.check(form);
        return checked.errors().any()
                ? new Written.Mend(checked.errors())
                : write(checked.text(), form, form.mine() ? viewer.id() : null, viewer);
    }

    private Written write(TaskText text, TaskForm form, @Nullable PersonId taker, Viewer viewer) {
        var typed = form.text();
        var space = posts.space(typed.space(), viewer);
        if (space.isEmpty()) {
            return mend("space", Said.of("threads.space.not-yours"));
        }
        var own = text.dueOn() + " " + form.mine();
        var post = new NewPost(
                TASK,
                space.get(),
                null,
                text.title(),
                text.body(),
                text.topics(),
                null,
                typed.draft(),
                typed.once(),
                own);
        return switch (posts.post(post, viewer)) {
            case Posted.New(var made) -> {
                append(made, taker, text.dueOn());
                yield new Written.Done(made.id());
            }
            case Posted.Known(var id) -> new Written.Done(id);
            case Posted.Refused refused -> mend(refused.field(), refused.reason());
        };
    }

    private void append(Contribution task, @Nullable PersonId taker, @Nullable LocalDate dueOn) {
        places.lock(task.space());
        store.insert(task, places.lastPlace(task.space(), Column.TO_DO) + PlaceStore.GAP, taker, dueOn);
    }

    public Written edit(ContributionId id, TaskForm form, Viewer viewer) {
        var mine = requireOwn(id, viewer);
        var checked = TaskText.check(form);
        if (checked.errors().any()) {
            return new Written.Mend(checked.errors());
        }
        var text = checked.text();
        if (mine.sealed() && posts.hasNewTopic(text.topics())) {
            return mend("topics", Said.of("threads.topics.new-in-confidential"));
        }
        return switch (posts.edit(mine, version(form), text.title(), text.body(), text.topics(), viewer)) {
            case Edit.SomeoneWasFaster(var current) -> new Written.SomeoneWasFaster(current.version());
            case Edit.Done _ -> new Written.Done(id);
        };
    }

    public void save(ContributionId id, Optional<LocalDate> dueOn, Viewer viewer) {
        var task = requireMovable(id, viewer);
        store.saveDue(id, dueOn.orElse(null));
        touched(task);
    }

    /** Tells its page and its board that something about it is different. */
    void touched(Contribution task) {
        contributions.touched(task);
        changes.note(SUBJECT, task.space().value());
    }

    @Transactional(readOnly = true)
    public Contribution requireOwn(ContributionId id, Viewer viewer) {
        var found = requirePublished(id, viewer);
        if (!found.by(viewer.id())) {
            throw new Forbidden();
        }
        return found;
    }

    /** Whoever writes in its space moves it and says who takes it; in an open one they join by that. */
    public Contribution requireMovable(ContributionId id, Viewer viewer) {
        var found = requirePublished(id, viewer);
        spaces.requireWritable(found.space(), viewer);
        return found;
    }

    private Contribution requirePublished(ContributionId id, Viewer viewer) {
        var found = contributions.require(id, TASK, viewer);
        if (!found.published()) {
            throw new NotFound();
        }
        return found;
    }

    static String path(ContributionId id) {
        return PATH + id;
    }

    /** What no form of ours sends is over no version at all. */
    private static int version(TaskForm form) {
        var version = form.text().version();
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    private static Written mend(String field, Said said) {
        return new Written.Mend(Errors.of(field, said));
    }
}
