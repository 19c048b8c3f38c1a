package nl.zwerm.questions.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Facts;
import nl.zwerm.contributions.PseudonymousDeeds;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.expertise.Expertise;
import nl.zwerm.people.Viewer;
import nl.zwerm.questions.AnswerAccepted;
import nl.zwerm.questions.QuestionClosed;
import nl.zwerm.questions.internal.Closing.Closed;
import nl.zwerm.questions.internal.Closing.Reopened;
import nl.zwerm.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saying what became of a question: helped, partly, solved oneself, no longer needed; or that it is open again. */
@Service
@Transactional
class Outcomes {

    static final String OUTCOME = "outcome";

    private final Contributions contributions;
    private final Unshown contributionsOfAll;
    private final PseudonymousDeeds pseudonymously;
    private final QuestionStore store;
    private final Escalations escalations;
    private final Facts facts;
    private final Expertise expertise;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outcomes(
            Contributions contributions,
            Unshown contributionsOfAll,
            PseudonymousDeeds pseudonymously,
            QuestionStore store,
            Escalations escalations,
            Facts facts,
            Expertise expertise,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contributions = contributions;
        this.contributionsOfAll = contributionsOfAll;
        this.pseudonymously = pseudonymously;
        this.store = store;
        this.escalations = escalations;
        this.facts = facts;
        this.expertise = expertise;
        this.events = events;
        this.clock = clock;
    }

    public Closing close(ContributionId id, Outcome chosen, Optional<ContributionId> answerId, Viewer viewer) {
        var asked = require(id, viewer);
        var question = question(asked, viewer);
        var answer = answerId.flatMap(chosenAnswer -> contributions.find(chosenAnswer, viewer))
                .map(Answer::of)
                .orElse(null);
        var closing = question.close(chosen, answer, viewer.id());
        if (!(closing instanceof Closed(var outcome, var accepted))) {
            return closing;
        }
        if (asked.byUnderPseudonym(viewer.id())) {
            // How they solved it themselves would stand under their name.
            var helped = outcome.byAnAnswer() && accepted != null ? accepted.toString() : "";
            return wait(id, Map.of("outcome", outcome.word(), "answer", helped));
        }
        close(id, outcome, accepted, clock.instant());
        return closing;
    }

    /** Whoever asked may say so. */
    void close(ContributionId id, Outcome outcome, @Nullable ContributionId accepted, Instant at) {
        var asked = contributionsOfAll.find(id).filter(Contribution::published);
        if (asked.isEmpty()) {
            return;
        }
        var before = store.findHelped(id).orElse(null);
        store.markClosed(id, outcome, accepted, at);
        recordAcceptance(id, before, outcome.byAnAnswer() ? accepted : null, at);
        expertise.lapse(id);
        contributions.touched(asked.get());
        events.publishEvent(new QuestionClosed(id));
    }

    public Closing reopen(ContributionId id, Viewer viewer) {
        var asked = require(id, viewer);
        var question = question(asked, viewer);
        var closing = question.reopen(viewer.id());
        if (!(closing instanceof Reopened)) {
            return closing;
        }
        if (asked.byUnderPseudonym(viewer.id())) {
            return wait(id, Map.of());
        }
        open(id, clock.instant());
        return closing;
    }

    /** Whether the viewer asked it under a pseudonym. */
    @Transactional(readOnly = true)
    public boolean hides(ContributionId id, Viewer viewer) {
        return require(id, viewer).byUnderPseudonym(viewer.id());
    }

    /** Whoever asked may do so. */
    void open(ContributionId id, Instant at) {
        var asked = contributionsOfAll.find(id).filter(Contribution::published);
        if (asked.isEmpty()) {
            return;
        }
        var before = store.findHelped(id).orElse(null);
        store.markOpen(id);
        recordAcceptance(id, before, null, at);
        escalations.resume(id);
        expertise.renew(id);
        contributions.touched(asked.get());
    }

    private Closing wait(ContributionId id, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("id", id.toString());
        pseudonymously.keep(OUTCOME, OUTCOME + " " + id, all);
        return new Closing.Waits();
    }

    /** The ledger learns which answer helps now, and which no longer does. */
    private void recordAcceptance(
            ContributionId id, @Nullable ContributionId old, @Nullable ContributionId accepted, Instant at) {
        if (old != null && !old.equals(accepted)) {
            facts.record(Facts.UNACCEPTED, old, id, at);
        }
        if (accepted != null && !accepted.equals(old)) {
            facts.record(Facts.ACCEPTED, accepted, id, at);
            events.publishEvent(new AnswerAccepted(id, accepted));
        }
    }

    private Contribution require(ContributionId id, Viewer viewer) {
        var asked = contributions.require(id, Drafts.QUESTION, viewer);
        if (!asked.published()) {
            throw new NotFound();
        }
        return asked;
    }

    private Question question(Contribution asked, Viewer viewer) {
        var details = store.find(asked, viewer).orElseThrow(NotFound::new);
        var askedBy = asked.isOf(viewer.id()) ? viewer.id() : asked.author();
        return new Question(asked.id(), askedBy, details.outcome(), details.acceptedAnswer());
    }
}
