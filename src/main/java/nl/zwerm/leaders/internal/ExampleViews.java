package nl.zwerm.leaders.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.leaders.internal.ExampleStore.Line;
import nl.zwerm.leaders.internal.LeadersPage.Own;
import nl.zwerm.leaders.internal.LeadersPage.TeamOption;
import nl.zwerm.people.People;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.SentForms;
import nl.zwerm.threads.ThreadPage;
import nl.zwerm.threads.Threads;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages show: to a lead what they wrote, to others what was shown. */
@Service
@Transactional(readOnly = true)
class ExampleViews implements ThreadPage {

    private static final int OWN = 24;

    private final Examples examples;
    private final ExampleStore store;
    private final Reminding reminding;
    private final Contributions contributions;
    private final Threads threads;
    private final Posts posts;
    private final People people;

    ExampleViews(
            Examples examples,
            ExampleStore store,
            Reminding reminding,
            Contributions contributions,
            Threads threads,
            Posts posts,
            People people) {
        this.examples = examples;
        this.store = store;
        this.reminding = reminding;
        this.contributions = contributions;
        this.threads = threads;
        this.posts = posts;
        this.people = people;
    }

    /** {@code asked} is a prompt they would rather take; {@code draft} what they took back. */
    LeadersPage begin(String asked, String draft, Viewer viewer) {
        examples.requireLed(viewer);
        var kept = posts.findDraft(draft, Examples.EXAMPLE, viewer);
        var prompt = Prompt.ofWord(asked)
                .or(() -> kept.flatMap(one -> store.find(one.id(), viewer)).map(Line::prompt))
                .orElseGet(() -> Prompt.of(reminding.today()));
        return again(
                ExampleForm.begin(
                        prompt,
                        kept.map(Contribution::body).orElse(""),
                        "",
                        kept.isPresent() ? draft : "",
                        SentForms.token(),
                        0),
                Errors.NONE,
                viewer);
    }

    LeadersPage again(ExampleForm form, Errors errors, Viewer viewer) {
        var led = examples.requireLed(viewer);
        var own = store.listOwn(viewer, OWN);
        var names =
                names(Stream.concat(led.stream(), own.stream().map(Line::team).filter(Objects::nonNull))
                        .toList());
        return new LeadersPage(
                form,
                Arrays.stream(Prompt.values()).map(Prompt::word).toList(),
                Prompt.of(reminding.today()).word(),
                options(led, names),
                Prompt.ofWord(form.prompt()).flatMap(examples::doing).isPresent(),
                reminding.waits(viewer),
                reminding.wanted(viewer),
                own(own, names, viewer),
                Examples.LONGEST,
                errors);
    }

    EditExamplePage edit(ContributionId id, Viewer viewer) {
        var mine = examples.requireOwn(id, viewer);
        return edit(id, mine.body(), mine.version(), Errors.NONE, viewer);
    }

    /** With what was typed, over this version. */
    EditExamplePage edit(ContributionId id, String typed, int version, Errors errors, Viewer viewer) {
        var prompt = store.find(id, viewer).orElseThrow(NotFound::new).prompt();
        return new EditExamplePage(
                id.toString(), ExampleForm.begin(prompt, typed, "", "", "", version), Examples.LONGEST, errors);
    }

    @Override
    public String kind() {
        return Examples.EXAMPLE;
    }

    @Override
    public Record show(ContributionId id, Viewer viewer, Retyped retyped) {
        var thread = threads.view(id, Examples.EXAMPLE, viewer, retyped);
        var example = thread.root();
        var line = store.find(id, viewer).orElseThrow(NotFound::new);
        var team = line.team();
        var led = thread.mine(example) ? people.leads(viewer.id()) : List.<TeamId>of();
        var names = names(Stream.concat(Stream.ofNullable(team), led.stream()).toList());
        return new ExamplePage(
                thread.head(),
                line.prompt().word(),
                team == null ? "" : team.toString(),
                team == null ? "" : names.getOrDefault(team, ""),
                leads(team, example),
                options(led, names),
                thread.comments(example),
                thread.lineage());
    }

    private boolean leads(@Nullable TeamId team, Contribution example) {
        return Optional.ofNullable(team)
                .flatMap(people::leadOf)
                .filter(example::by)
                .isPresent();
    }

    private List<Own> own(List<Line> lines, Map<TeamId, String> names, Viewer viewer) {
        var made = contributions.list(lines.stream().map(Line::id).toList(), viewer).stream()
                .collect(Collectors.toMap(item -> item.contribution().id(), item -> item.contribution()));
        return lines.stream()
                .filter(line -> made.containsKey(line.id()))
                .map(line -> own(line, Objects.requireNonNull(made.get(line.id())), names))
                .toList();
    }

    private static Own own(Line line, Contribution made, Map<TeamId, String> names) {
        return new Own(
                line.id().toString(),
                made.title(),
                made.language(),
                line.prompt().word(),
                line.team() == null ? "" : names.getOrDefault(line.team(), ""),
                line.at());
    }

    private Map<TeamId, String> names(List<TeamId> teams) {
        return people.teamNames(teams.stream().distinct().toList());
    }

    private static List<TeamOption> options(List<TeamId> teams, Map<TeamId, String> names) {
        return teams.stream()
                .map(team -> new TeamOption(team.toString(), names.getOrDefault(team, "")))
                .toList();
    }
}
