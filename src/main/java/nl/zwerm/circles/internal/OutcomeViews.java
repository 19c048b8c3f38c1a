package nl.zwerm.circles.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zwerm.people.People;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceKeys;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.SpaceOption;
import nl.zwerm.web.Capabilities;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of outcomes show to their owner, and to whom the owner lets read them. */
@Component
@Transactional(readOnly = true)
class OutcomeViews {

    private static final int MOST = 200;

    private final Outcomes outcomes;
    private final Circles circles;
    private final CircleTexts texts;
    private final Methods methods;
    private final SpaceKeys keys;
    private final People people;
    private final Capabilities capabilities;
    private final ProposalViews proposals;
    private final Spaces spaces;

    OutcomeViews(
            Outcomes outcomes,
            Circles circles,
            CircleTexts texts,
            Methods methods,
            SpaceKeys keys,
            People people,
            Capabilities capabilities,
            ProposalViews proposals,
            Spaces spaces) {
        this.outcomes = outcomes;
        this.circles = circles;
        this.texts = texts;
        this.methods = methods;
        this.keys = keys;
        this.people = people;
        this.capabilities = capabilities;
        this.proposals = proposals;
        this.spaces = spaces;
    }

    OutcomePage show(OutcomeId id, String helpedLine, Errors errors, Viewer viewer) {
        return show(id, helpedLine, "", OutcomePage.Putting.NOWHERE, errors, viewer);
    }

    /** With an action that could not be put on a board. */
    OutcomePage again(OutcomeId id, int number, String space, Sure sure, Errors errors, Viewer viewer) {
        return show(id, "", space, new OutcomePage.Putting(List.of(), number, sure), errors, viewer);
    }

    private OutcomePage show(
            OutcomeId id, String helpedLine, String space, OutcomePage.Putting typed, Errors errors, Viewer viewer) {
        var outcome = outcomes.require(id, viewer);
        boolean own = outcome.of(viewer);
        return new OutcomePage(
                outcome.path(),
                own,
                Objects.requireNonNull(
                        people.cardsById(List.of(outcome.owner())).get(outcome.owner())),
                circles.find(outcome.circle(), viewer).map(texts::name).orElse(null),
                Circle.path(outcome.circle()),
                methodName(outcome.method(), viewer),
                outcome.heldAt(),
                outcomes.standing(outcomes.text(outcome, viewer), viewer),
                outcome.shared(),
                own && !viewer.guest() && capabilities.isOn("steps"),
                own ? proposals.link(outcome.session(), viewer) : null,
                own && capabilities.isOn("boards")
                        ? new OutcomePage.Putting(places(space, viewer), typed.number(), typed.sure())
                        : OutcomePage.Putting.NOWHERE,
                own ? outcomes.waiting(outcome, viewer) : List.of(),
                helpedLine,
                errors);
    }

    /** What circles hold is not among them. */
    private List<SpaceOption> places(String chosen, Viewer viewer) {
        return spaces.mine(viewer).stream()
                .map(space -> SpaceOption.of(space, space.id().toString().equals(chosen)))
                .toList();
    }

    /** Filled in with what the viewer may still see of their own words in the room. */
    OutcomeFormPage draft(CircleId circle, SessionId session, Viewer viewer) {
        var form = outcomes.sight(circle, session, viewer)
                .map(sight -> OutcomeDraft.of(sight, outcomes.today(viewer)))
                .orElse(OutcomeForm.EMPTY);
        return again(circle, session, form, !form.equals(OutcomeForm.EMPTY), Errors.NONE, viewer);
    }

    OutcomeFormPage again(CircleId circle, SessionId session, OutcomeForm form, Errors errors, Viewer viewer) {
        return again(circle, session, form, false, errors, viewer);
    }

    private OutcomeFormPage again(
            CircleId circle, SessionId session, OutcomeForm form, boolean drafted, Errors errors, Viewer viewer) {
        var over = outcomes.requireOver(circle, session, viewer);
        var path = Session.path(circle, session);
        return new OutcomeFormPage(
                path + "/outcome",
                over.purged() ? Circle.path(circle) : path,
                true,
                drafted,
                methodName(over.attended().method(), viewer),
                over.attended().startedAt(),
                outcomes.sight(circle, session, viewer).stream()
                        .flatMap(sight -> OutcomeDraft.choices(sight).stream())
                        .map(OutcomeFormPage.Choice::of)
                        .toList(),
                outcomes.keepable(circle, session, viewer).stream()
                        .map(OutcomeFormPage.Choice::of)
                        .toList(),
                form,
                errors);
    }

    OutcomeFormPage edit(OutcomeId id, @Nullable OutcomeForm typed, Errors errors, Viewer viewer) {
        var outcome = outcomes.requireOwn(id, viewer);
        var text = outcomes.text(outcome, viewer);
        var form = typed == null ? OutcomeForm.of(text, outcome.version()) : typed;
        return new OutcomeFormPage(
                outcome.path() + "/change",
                outcome.path(),
                false,
                false,
                methodName(outcome.method(), viewer),
                outcome.heldAt(),
                List.of(),
                IntStream.range(0, text.words().size())
                        .mapToObj(number -> new OutcomeFormPage.Choice(
                                Integer.toString(number), text.words().get(number)))
                        .toList(),
                form,
                errors);
    }

    OutcomesPage index(Viewer viewer) {
        var mine = outcomes.mine(viewer, MOST);
        var shared = outcomes.shared(viewer, MOST);
        var waiting = outcomes.waiting(viewer, LocalDate.EPOCH, MOST).stream()
                .collect(Collectors.groupingBy(OutcomeStore.Waiting::id));
        var cards = people.cardsById(
                shared.stream().map(OwnOutcome::owner).distinct().toList());
        keys.prepare(Stream.concat(mine.stream(), shared.stream())
                .map(OwnOutcome::space)
                .toList());
        return new OutcomesPage(
                mine.stream()
                        .map(one -> item(one, null, waiting.getOrDefault(one.id(), List.of()), viewer))
                        .toList(),
                shared.stream()
                        .map(one -> item(
                                one,
                                Objects.requireNonNull(cards.get(one.owner())).name(),
                                List.of(),
                                viewer))
                        .toList());
    }

    /** Whether the viewer kept anything, or may read what another did. */
    boolean any(Viewer viewer) {
        return !outcomes.mine(viewer, 1).isEmpty()
                || !outcomes.shared(viewer, 1).isEmpty();
    }

    /** What the viewer kept of the sessions of a circle, and may yet. */
    Map<SessionId, CirclePage.Outcome> of(CircleId circle, Viewer viewer) {
        var found = new HashMap<SessionId, CirclePage.Outcome>();
        outcomes.over(circle, viewer, MOST)
                .forEach(session ->
                        found.put(session, new CirclePage.Outcome(Session.path(circle, session) + "/outcome", false)));
        outcomes.mine(viewer, MOST).stream()
                .filter(one -> one.circle().equals(circle))
                .forEach(one -> found.put(one.session(), new CirclePage.Outcome(one.path(), true)));
        return found;
    }

    /** Those of the viewer that wait for something, in all circles or in one. */
    List<OutcomesPage.Item> waiting(@Nullable CircleId circle, Viewer viewer) {
        var waiting = outcomes.waiting(viewer, LocalDate.EPOCH, MOST).stream()
                .filter(one -> circle == null || one.circle().equals(circle))
                .collect(Collectors.groupingBy(OutcomeStore.Waiting::id));
        return waiting.isEmpty()
                ? List.of()
                : outcomes.mine(viewer, MOST).stream()
                        .filter(one -> waiting.containsKey(one.id()))
                        .map(one -> item(one, null, waiting.getOrDefault(one.id(), List.of()), viewer))
                        .toList();
    }

    private OutcomesPage.Item item(
            OwnOutcome outcome, @Nullable String owner, List<OutcomeStore.Waiting> waiting, Viewer viewer) {
        return new OutcomesPage.Item(
                outcome.path(),
                owner,
                outcomes.text(outcome, viewer).question(),
                methodName(outcome.method(), viewer),
                outcome.heldAt(),
                waiting.stream()
                        .map(one -> "circles.to-do." + one.due().about().word())
                        .distinct()
                        .toList());
    }

    private String methodName(String method, Viewer viewer) {
        return methods.nameFor(method, viewer.locale());
    }
}
