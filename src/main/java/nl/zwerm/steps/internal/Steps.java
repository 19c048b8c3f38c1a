package nl.zwerm.steps.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.People;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.NewPost;
import nl.zwerm.threads.Posted;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Reading;
import nl.zwerm.threads.TextForm;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to steps. Alone, a step stands in one's own notebook; as a team, in the space of the team. */
@Service
@Transactional
class Steps {

    static final String STEP = "step";

    private static final int FURTHEST_DAYS = 366;
    private static final int LONGEST_LEARNED = 5_000;

    private final StepStore store;
    private final Contributions contributions;
    private final Posts posts;
    private final Spaces spaces;
    private final People people;
    private final Notifications notifications;
    private final Clock clock;

    Steps(
            StepStore store,
            Contributions contributions,
            Posts posts,
            Spaces spaces,
            People people,
            Notifications notifications,
            Clock clock) {
        this.store = store;
        this.contributions = contributions;
        this.posts = posts;
        this.spaces = spaces;
        this.people = people;
        this.notifications = notifications;
        this.clock = clock;
    }

    public Taking take(StepForm form, Viewer viewer) {
        var reading = new Reading();
        var title = reading.line("title", form.title(), Reading.LONGEST_TITLE);
        var day = day(reading, form.day(), viewer);
        if (!reading.fine()) {
            return new Taking.Mend(reading.errors());
        }
        var space = space(form, viewer);
        if (space.isEmpty()) {
            return new Taking.Mend(Errors.of("with", Said.of("steps.no-team")));
        }
        var typed = new TextForm("", form.draft(), 0, form.once());
        var from = PublicId.read(form.from()).map(ContributionId::of).orElse(null);
        var post = NewPost.thread(STEP, space.get(), title, "", typed).madeFrom(from);
        return switch (posts.post(post, viewer)) {
            case Posted.New(var made) -> {
                store.insert(made.id(), day);
                yield new Taking.Taken(made.id());
            }
            case Posted.Known(var id) -> new Taking.Taken(id);
            case Posted.Refused refused -> new Taking.Mend(mending(refused));
        };
    }

    /** The space of a step is whom it is taken with. */
    private static Errors mending(Posted.Refused refused) {
        return refused.field().equals("space")
                ? Errors.of("with", Said.of("steps.not-carried"))
                : Errors.of("title", refused.reason());
    }

    public void finish(ContributionId id, Viewer viewer) {
        end(requireOwn(id, viewer), StepState.DONE, "", viewer);
    }

    public void drop(ContributionId id, Viewer viewer) {
        end(requireOwn(id, viewer), StepState.DROPPED, "", viewer);
    }

    public Taking learn(ContributionId id, String typed, Viewer viewer) {
        var mine = requireOwn(id, viewer);
        var reading = new Reading();
        var learned = reading.text("learned", typed, LONGEST_LEARNED);
        if (!reading.fine()) {
            return new Taking.Mend(reading.errors());
        }
        end(mine, StepState.LEARNED, learned, viewer);
        return new Taking.Taken(id);
    }

    /** Not yet: it comes back once more, on another day. */
    public Taking postpone(ContributionId id, String typed, Viewer viewer) {
        var mine = requireOwn(id, viewer);
        var reading = new Reading();
        var day = day(reading, typed, viewer);
        if (!reading.fine()) {
            return new Taking.Mend(reading.errors());
        }
        store.markOpen(id, day);
        settle(mine, viewer);
        return new Taking.Taken(id);
    }

    @Transactional(readOnly = true)
    public Details require(Contribution step, Viewer viewer) {
        return store.find(step, viewer).orElseThrow(NotFound::new);
    }

    /** Whether there is a team to take a step with. */
    @Transactional(readOnly = true)
    public Optional<String> team(Viewer viewer) {
        return people.teamOf(viewer.id()).flatMap(people::teamName);
    }

    LocalDate today(Viewer viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    private void end(Contribution mine, StepState state, String learned, Viewer viewer) {
        store.markEnded(mine, state, learned);
        settle(mine, viewer);
    }

    private void settle(Contribution mine, Viewer viewer) {
        var taker = mine.author() == null ? viewer.id() : mine.author();
        notifications.settle(taker, ComingBack.NOTICE, ComingBack.path(mine.id()));
        contributions.touched(mine);
    }

    private LocalDate day(Reading reading, String typed, Viewer viewer) {
        var today = today(viewer);
        return reading.day("day", typed, today, today.plusDays(FURTHEST_DAYS));
    }

    private Optional<Space> space(StepForm form, Viewer viewer) {
        Optional<SpaceId> id = form.together()
                ? people.teamOf(viewer.id()).map(spaces::ofTeam)
                : Optional.of(spaces.notebook(viewer.id()));
        return id.flatMap(known -> spaces.findInside(known, viewer));
    }

    /** Whoever took it says how it went; of the step of a team, anybody in the team. */
    private Contribution requireOwn(ContributionId id, Viewer viewer) {
        var step = contributions.require(id, STEP, viewer);
        boolean own = step.by(viewer.id())
                || spaces.requireAround(step.space(), viewer).team();
        if (!own || !step.published()) {
            throw new Forbidden();
        }
        return step;
    }
}
