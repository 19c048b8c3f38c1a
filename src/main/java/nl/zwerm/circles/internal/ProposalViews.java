package nl.zwerm.circles.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zwerm.circles.internal.Proposal.Stage;
import nl.zwerm.circles.internal.Proposals.Answer;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.SpaceKeys;
import nl.zwerm.text.Markdown;
import nl.zwerm.text.MarkdownContext;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of insights for others show to those who were in the session. */
@Component
@Transactional(readOnly = true)
class ProposalViews {

    static final Answer NOTHING = new Answer("", "");

    private static final int MOST = 100;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Proposals proposals;
    private final Outcomes outcomes;
    private final Commitments commitments;
    private final Circles circles;
    private final CircleTexts texts;
    private final Methods methods;
    private final SpaceKeys keys;
    private final People people;
    private final Markdown markdown;

    ProposalViews(
            Proposals proposals,
            Outcomes outcomes,
            Commitments commitments,
            Circles circles,
            CircleTexts texts,
            Methods methods,
            SpaceKeys keys,
            People people,
            Markdown markdown) {
        this.proposals = proposals;
        this.outcomes = outcomes;
        this.commitments = commitments;
        this.circles = circles;
        this.texts = texts;
        this.methods = methods;
        this.keys = keys;
        this.people = people;
        this.markdown = markdown;
    }

    ProposalPage show(ProposalId id, Answer typed, Errors errors, Viewer viewer) {
        var proposal = proposals.require(id, viewer);
        var text = proposals.open(proposal);
        var stage = proposal.stage(text, proposals.now());
        boolean own = proposal.of(viewer);
        boolean readable = own || stage != Stage.STOPPED;
        return new ProposalPage(
                proposal.path(),
                own,
                Objects.requireNonNull(
                        people.cardsById(List.of(proposal.proposer())).get(proposal.proposer())),
                circles.find(proposal.circle(), viewer).map(texts::name).orElse(null),
                Circle.path(proposal.circle()),
                method(proposal.method(), proposal.circle(), viewer),
                proposal.heldAt(),
                stage.word(),
                readable ? text.title() : "",
                readable ? markdown.render(text.body(), MarkdownContext.PAGE) : null,
                readable ? text.topics() : List.of(),
                text.named(),
                proposal.openUntil(),
                left(Duration.between(proposals.now(), proposal.openUntil())),
                proposals.fellows(proposal).size(),
                text.names(viewer.id()),
                own && stage == Stage.FREE ? people.cards(text.people()) : List.of(),
                own && stage == Stage.STOPPED ? text.reasons() : List.of(),
                typed.choice(),
                typed.reason(),
                errors);
    }

    ProposalsPage index(Viewer viewer) {
        var all = proposals.list(viewer, MOST);
        keys.prepare(all.stream().map(Proposal::space).toList());
        var cards =
                people.cardsById(all.stream().map(Proposal::proposer).distinct().toList());
        return new ProposalsPage(
                all.stream()
                        .filter(one -> one.of(viewer))
                        .map(one -> item(one, cards, viewer))
                        .toList(),
                all.stream()
                        .filter(one -> !one.of(viewer))
                        .map(one -> item(one, cards, viewer))
                        .toList());
    }

    /** {@code typed} is there when it could not be taken. */
    ProposalFormPage fresh(SessionId session, @Nullable ProposalForm typed, Errors errors, Viewer viewer) {
        var source = proposals.requireSource(session, viewer);
        var outcome = outcome(session, viewer);
        return new ProposalFormPage(
                ProposalsController.PATH + "/new?session=" + session,
                outcome == null ? "/circles" : outcome.path(),
                method(source.method(), source.circle(), viewer),
                source.heldAt(),
                outcome == null ? null : outcomes.text(outcome, viewer),
                learned(session, viewer),
                List.of(),
                proposals.countFellows(session, viewer),
                typed == null ? ProposalForm.EMPTY : typed,
                errors);
    }

    ProposalFormPage anew(ProposalId id, @Nullable ProposalForm typed, Errors errors, Viewer viewer) {
        var proposal = proposals.requireOwn(id, viewer);
        var text = proposals.open(proposal);
        var stage = proposal.stage(text, proposals.now());
        if (stage == Stage.OPEN) {
            throw new NotFound();
        }
        var outcome = outcome(proposal.session(), viewer);
        return new ProposalFormPage(
                proposal.path() + "/anew",
                proposal.path(),
                method(proposal.method(), proposal.circle(), viewer),
                proposal.heldAt(),
                outcome == null ? null : outcomes.text(outcome, viewer),
                learned(proposal.session(), viewer),
                stage == Stage.STOPPED ? text.reasons() : List.of(),
                proposals.fellows(proposal).size(),
                typed == null ? ProposalForm.of(text) : typed,
                errors);
    }

    /** Where the viewer tells others what they learned in this session, or may; {@code null} when that is not theirs. */
    @Nullable
    ForOthers link(SessionId session, Viewer viewer) {
        return proposals
                .findOf(session, viewer)
                .map(id -> new ForOthers(Proposal.path(id), true))
                .or(() -> proposals
                        .source(session, viewer)
                        .map(_ -> new ForOthers(ProposalsController.PATH + "/new?session=" + session, false)))
                .orElse(null);
    }

    private ProposalsPage.Item item(Proposal proposal, Map<PersonId, PersonCard> cards, Viewer viewer) {
        var text = proposals.open(proposal);
        var stage = proposal.stage(text, proposals.now());
        return new ProposalsPage.Item(
                proposal.path(),
                stage == Stage.STOPPED && !proposal.of(viewer) ? "" : text.title(),
                Objects.requireNonNull(cards.get(proposal.proposer())).name(),
                stage.word(),
                proposal.openUntil());
    }

    private @Nullable OwnOutcome outcome(SessionId session, Viewer viewer) {
        return outcomes.mine(viewer, MOST).stream()
                .filter(one -> one.session().equals(session))
                .findFirst()
                .orElse(null);
    }

    private List<String> learned(SessionId session, Viewer viewer) {
        return commitments.find(session, viewer).stream()
                .flatMap(held -> commitments.list(List.of(held.session())).stream())
                .filter(one -> one.sort() == Commitment.Sort.INSIGHT)
                .map(commitments::text)
                .toList();
    }

    private static ProposalPage.Left left(Duration left) {
        return left.compareTo(HOUR) > 0
                ? new ProposalPage.Left("hours", up(left, HOUR))
                : new ProposalPage.Left("minutes", Math.max(1, up(left, MINUTE)));
    }

    private static long up(Duration left, Duration unit) {
        return left.plus(unit).minusNanos(1).dividedBy(unit);
    }

    private String method(String method, CircleId circle, Viewer viewer) {
        var use = new Methods.Use(method, circle);
        return methods.names(List.of(use), viewer.locale()).getOrDefault(use, "");
    }
}
