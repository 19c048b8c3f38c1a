package nl.zwerm.leaders.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Edit;
import nl.zwerm.people.People;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.text.PlainText;
import nl.zwerm.threads.NewPost;
import nl.zwerm.threads.Posted;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Reading;
import nl.zwerm.threads.Written;
import nl.zwerm.web.Capabilities;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to examples. Shown ones stand in the space of everyone, since whoever sees the page of a team sees
 * them; others in the notebook of whoever wrote them.
 */
@Service
@Transactional
class Examples {

    static final String EXAMPLE = "example";
    static final int LONGEST = 1_000;

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_CARRIED = 200;

    /** What came of the form. */
    sealed interface Outcome {
        record Kept(ContributionId id, boolean shown) implements Outcome {}

        /** On to where the deed itself is done, with what was typed. */
        record GoOn(String path) implements Outcome {}

        record Mend(Errors errors) implements Outcome {}
    }

    private final ExampleStore store;
    private final Contributions contributions;
    private final Posts posts;
    private final Spaces spaces;
    private final People people;
    private final Reminding reminding;
    private final Capabilities capabilities;
    private final Changes changes;

    Examples(
            ExampleStore store,
            Contributions contributions,
            Posts posts,
            Spaces spaces,
            People people,
            Reminding reminding,
            Capabilities capabilities,
            Changes changes) {
        this.store = store;
        this.contributions = contributions;
        this.posts = posts;
        this.spaces = spaces;
        this.people = people;
        this.reminding = reminding;
        this.capabilities = capabilities;
        this.changes = changes;
    }

    /** The teams that the viewer leads; for whoever leads none there is nothing here. */
    @Transactional(readOnly = true)
    public List<TeamId> requireLed(Viewer viewer) {
        var led = people.leads(viewer.id());
        if (led.isEmpty()) {
            throw new NotFound();
        }
        return led;
    }

    Outcome give(ExampleForm form, Viewer viewer) {
        var led = requireLed(viewer);
        var prompt = Prompt.ofWord(form.prompt()).orElseThrow(NotFound::new);
        var reading = new Reading();
        var text = reading.text("text", form.text(), LONGEST);
        if (!reading.fine()) {
            return new Outcome.Mend(reading.errors());
        }
        var doing = doing(prompt);
        if (form.where().equals(ExampleForm.ON) && doing.isPresent()) {
            reminding.enough(viewer);
            return new Outcome.GoOn(doing.get() + carried(text));
        }
        if (!form.where().equals(ExampleForm.TEAM)) {
            return post(form, prompt, text, null, viewer);
        }
        var team = team(form.team(), led);
        return team.isEmpty()
                ? new Outcome.Mend(Errors.of("text", Said.of("leaders.no-team")))
                : post(form, prompt, text, team.get(), viewer);
    }

    Written edit(ContributionId id, ExampleForm form, Viewer viewer) {
        var mine = requireOwn(id, viewer);
        var reading = new Reading();
        var text = reading.text("text", form.text(), LONGEST);
        if (!reading.fine()) {
            return new Written.Mend(reading.errors());
        }
        return switch (posts.edit(mine, form.overVersion(), title(text), text, List.of(), viewer)) {
            case Edit.Done _ -> {
                store.find(id, viewer).ifPresent(line -> noteFor(line.team()));
                yield new Written.Done(id);
            }
            case Edit.SomeoneWasFaster(var current) -> new Written.SomeoneWasFaster(current.version());
        };
    }

    /** From the notebook to the page of the team: there it is new, and the notebook has it no more. */
    ContributionId show(ContributionId id, String chosen, Viewer viewer) {
        var led = requireLed(viewer);
        var mine = requireOwn(id, viewer);
        var line = store.find(id, viewer).orElseThrow(NotFound::new);
        if (line.team() != null) {
            return id;
        }
        var team = team(chosen, led).orElseThrow(NotFound::new);
        return move(mine, line.prompt(), team, viewer);
    }

    /** Back into the notebook, also for one who leads no more; stewards cannot show it again. */
    ContributionId keep(ContributionId id, Viewer viewer) {
        var mine = requireOwn(id, viewer);
        var line = store.find(id, viewer).orElseThrow(NotFound::new);
        noteFor(line.team());
        return line.team() == null ? id : move(mine, line.prompt(), null, viewer);
    }

    @Transactional(readOnly = true)
    public Contribution requireOwn(ContributionId id, Viewer viewer) {
        var found = contributions.require(id, EXAMPLE, viewer);
        if (!found.by(viewer.id())) {
            throw new Forbidden();
        }
        if (!found.published()) {
            throw new NotFound();
        }
        return found;
    }

    /** Where what a prompt asks for is really done, if that is switched on. */
    Optional<String> doing(Prompt prompt) {
        return Optional.ofNullable(
                        switch (prompt) {
                            case QUESTION -> "/questions/new?title=";
                            case DISSENT -> "/recognition/new?text=";
                            case MISTAKE -> "/insights/new?title=";
                            case SESSION -> null;
                        })
                .filter(capabilities::reaches);
    }

    private ContributionId move(Contribution mine, Prompt prompt, @Nullable TeamId team, Viewer viewer) {
        var form = ExampleForm.begin(prompt, mine.body(), "", "", mine.id() + "-" + (team == null ? "kept" : team), 0);
        return switch (post(form, prompt, mine.body(), team, viewer)) {
            case Outcome.Kept kept -> {
                contributions.takeAway(mine.id(), viewer);
                yield kept.id();
            }
            default -> mine.id();
        };
    }

    private Outcome post(ExampleForm form, Prompt prompt, String text, @Nullable TeamId team, Viewer viewer) {
        var post = NewPost.thread(EXAMPLE, space(team, viewer), title(text), text, form.sent())
                .keeping(prompt.word() + (team == null ? "" : team));
        return switch (posts.post(post, viewer)) {
            case Posted.New(var made) -> {
                store.insert(made.id(), prompt, team);
                noteFor(team);
                reminding.enough(viewer);
                yield new Outcome.Kept(made.id(), team != null);
            }
            case Posted.Known(var id) -> new Outcome.Kept(id, team != null);
            case Posted.Refused refused -> new Outcome.Mend(Errors.of("text", refused.reason()));
        };
    }

    /** For whoever looks at the page of the team. */
    private void noteFor(@Nullable TeamId team) {
        if (team != null) {
            changes.note("team", team.value());
        }
    }

    private Space space(@Nullable TeamId team, Viewer viewer) {
        if (team == null) {
            return spaces.findInside(spaces.notebook(viewer.id()), viewer).orElseThrow(NotFound::new);
        }
        return spaces.requireWritable(spaces.everyone().orElseThrow(NotFound::new), viewer);
    }

    /** One that the viewer leads: the one that was chosen, or the only one. */
    private static Optional<TeamId> team(String chosen, List<TeamId> led) {
        return chosen.isEmpty() && led.size() == 1
                ? Optional.of(led.getFirst())
                : PublicId.read(chosen).map(TeamId::of).filter(led::contains);
    }

    private static String title(String text) {
        return PlainText.beginning(text, LONGEST_TITLE);
    }

    private static String carried(String text) {
        var line = PlainText.beginning(text, LONGEST_CARRIED);
        return URLEncoder.encode(line, StandardCharsets.UTF_8);
    }
}
