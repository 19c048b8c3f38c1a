package nl.zwerm.questions.internal;

import java.time.Clock;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Facts;
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

    private final Contributions contributions;
    private final QuestionStore store;
    private final Escalations escalations;
    private final Facts facts;
    private final Expertise expertise;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outcomes(
            Contributions contributions,
            QuestionStore store,
            Escalations escalations,
            Facts facts,
            Expertise expertise,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contributions = contributions;
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
        if (closing instanceof Closed(var outcome, var accepted)) {
            store.markClosed(id, outcome, accepted, clock.instant());
            recordAcceptance(question, outcome.byAnAnswer() ? accepted : null);
            expertise.lapse(id);
            contributions.touched(asked);
            events.publishEvent(new QuestionClosed(id));
        }
        return closing;
    }

    public Closing reopen(ContributionId id, Viewer viewer) {
        var asked = require(id, viewer);
        var question = question(asked, viewer);
        var closing = question.reopen(viewer.id());
        if (closing instanceof Reopened) {
            store.markOpen(id);
            recordAcceptance(question, null);
            escalations.resume(id);
            contributions.touched(asked);
        }
        return closing;
    }

    /** The ledger learns which answer helps now, and which no longer does. */
    private void recordAcceptance(Question before, @Nullable ContributionId accepted) {
        var old = before.outcome() == Outcome.SOLVED ? null : before.acceptedAnswer();
        if (old != null && !old.equals(accepted)) {
            facts.record(Facts.UNACCEPTED, old, before.id());
        }
        if (accepted != null && !accepted.equals(old)) {
            facts.record(Facts.ACCEPTED, accepted, before.id());
            events.publishEvent(new AnswerAccepted(before.id(), accepted));
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
        return new Question(asked.id(), asked.author(), details.outcome(), details.acceptedAnswer());
    }
}
