package nl.zwerm.workshops.internal;

import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Edit;
import nl.zwerm.people.PeoplePick;
import nl.zwerm.people.PeoplePick.Picked;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Picking;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.NewPost;
import nl.zwerm.threads.Posted;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Reading;
import nl.zwerm.threads.TextForm;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to proposing: any colleague, or two together, or for whoever could teach it. */
@Service
@Transactional
class Proposing {

    private static final int MANY = 100_000;

    /** What came of it; {@code pick} has who may be meant. */
    sealed interface Outcome {
        record Sent(ContributionId id) implements Outcome {}

        record Mend(WorkshopForm form, Pick pick, Errors errors) implements Outcome {}
    }

    private record Checked(String title, String body, List<String> topics, Reading reading) {}

    private final Posts posts;
    private final WorkshopStore store;
    private final Teaching teaching;
    private final Planning planning;
    private final TeacherStore teachers;
    private final Contributions contributions;
    private final PeoplePick picks;
    private final Spaces spaces;

    Proposing(
            Posts posts,
            WorkshopStore store,
            Teaching teaching,
            Planning planning,
            TeacherStore teachers,
            Contributions contributions,
            PeoplePick picks,
            Spaces spaces) {
        this.posts = posts;
        this.store = store;
        this.teaching = teaching;
        this.planning = planning;
        this.teachers = teachers;
        this.contributions = contributions;
        this.picks = picks;
        this.spaces = spaces;
    }

    public Outcome propose(WorkshopForm form, Viewer viewer) {
        var checked = check(form);
        var space = posts.space(form.space(), viewer);
        if (space.isEmpty()) {
            checked.reading().mend("space", Said.of("threads.space.not-yours"));
        }
        if (!List.of(WorkshopForm.ME, WorkshopForm.TOGETHER, WorkshopForm.NOBODY)
                .contains(form.lead())) {
            checked.reading().mend("lead", Said.of("workshops.lead.which"));
        }
        var picked = colleague(form, space, checked.reading(), viewer);
        if (!checked.reading().fine() || space.isEmpty()) {
            return new Outcome.Mend(form, again(form, picked), checked.reading().errors());
        }
        var post = NewPost.thread(Workshops.WORKSHOP, space.get(), checked.title(), checked.body(), sent(form))
                .about(checked.topics())
                .madeFrom(PublicId.read(form.from()).map(ContributionId::of).orElse(null));
        return switch (posts.post(post, viewer)) {
            case Posted.New(var made) -> {
                keep(made, form, picked, viewer);
                yield new Outcome.Sent(made.id());
            }
            case Posted.Known(var id) -> new Outcome.Sent(id);
            case Posted.Refused refused ->
                new Outcome.Mend(form, again(form, picked), Errors.of(refused.field(), refused.reason()));
        };
    }

    public Outcome edit(ContributionId id, WorkshopForm form, Viewer viewer) {
        var mine = requireOwn(id, viewer);
        var checked = check(form);
        if (mine.sealed() && posts.hasNewTopic(checked.topics())) {
            checked.reading().mend("topics", Said.of("threads.topics.new-in-confidential"));
        }
        if (!checked.reading().fine()) {
            return new Outcome.Mend(form, Pick.ONE, checked.reading().errors());
        }
        return switch (posts.edit(mine, form.version(), checked.title(), checked.body(), checked.topics(), viewer)) {
            case Edit.SomeoneWasFaster(var current) ->
                new Outcome.Mend(
                        form.over(current.version()),
                        Pick.ONE,
                        Errors.of("title", Said.of("threads.someone-was-faster")));
            case Edit.Done _ -> {
                if (!mine.title().equals(checked.title())) {
                    planning.retitled(id, viewer);
                }
                yield new Outcome.Sent(id);
            }
        };
    }

    @Transactional(readOnly = true)
    public Contribution requireOwn(ContributionId id, Viewer viewer) {
        var found = contributions.require(id, Workshops.WORKSHOP, viewer);
        if (!found.by(viewer.id()) || !found.published()) {
            throw new Forbidden();
        }
        return found;
    }

    private void keep(Contribution made, WorkshopForm form, Optional<Picked> picked, Viewer viewer) {
        store.insert(made.id());
        if (!WorkshopForm.NOBODY.equals(form.lead())) {
            teachers.insert(made.id(), viewer.id());
        }
        if (picked.orElse(null) instanceof Picked.Found(var people)) {
            people.forEach(person -> teaching.name(made.id(), person));
        }
    }

    private Optional<Picked> colleague(WorkshopForm form, Optional<Space> space, Reading reading, Viewer viewer) {
        if (!WorkshopForm.TOGETHER.equals(form.lead())) {
            return Optional.empty();
        }
        var picked = picks.read(form.colleague(), form.people(), Picking.one().except(viewer.id()));
        switch (picked) {
            case Picked.Unclear unclear -> unclear.why().forEach(said -> reading.mend("colleague", said));
            case Picked.Found(var people) -> {
                if (space.isPresent() && !people.stream().allMatch(person -> mayRead(space.get(), person))) {
                    reading.mend("colleague", Said.of("workshops.lead.cannot-read"));
                }
            }
        }
        return Optional.of(picked);
    }

    private boolean mayRead(Space space, PersonId person) {
        return space.kind() == SpaceKind.OPEN
                || spaces.memberIds(space.id(), MANY).contains(person);
    }

    private static Pick again(WorkshopForm form, Optional<Picked> picked) {
        return picked.orElse(null) instanceof Picked.Unclear unclear
                ? unclear.again()
                : new Pick(form.colleague(), List.of(), false);
    }

    private static Checked check(WorkshopForm form) {
        var reading = new Reading();
        return new Checked(
                reading.line("title", form.title(), Reading.LONGEST_TITLE),
                reading.optionalText("body", form.body(), Reading.LONGEST_BODY),
                reading.topics("topics", form.topics()),
                reading);
    }

    private static TextForm sent(WorkshopForm form) {
        return new TextForm(form.body(), form.draft(), form.version(), form.once());
    }
}
