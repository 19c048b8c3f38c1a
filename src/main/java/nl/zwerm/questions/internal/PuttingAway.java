package nl.zwerm.questions.internal;

import nl.zwerm.contributions.ContributionRemoved;
import nl.zwerm.contributions.ContributionRestored;
import nl.zwerm.contributions.ThreadMoved;
import nl.zwerm.expertise.Expertise;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever was asked for what is put away need not look any more, until it is put back; asking around goes on when an answer
 * is gone.
 */
@Component
class PuttingAway {

    private final EscalationStore store;
    private final QuestionStore questions;
    private final Escalations escalations;
    private final Expertise expertise;

    PuttingAway(EscalationStore store, QuestionStore questions, Escalations escalations, Expertise expertise) {
        this.store = store;
        this.questions = questions;
        this.escalations = escalations;
        this.expertise = expertise;
    }

    @EventListener
    void end(ContributionRemoved removed) {
        if (Drafts.QUESTION.equals(removed.kind())) {
            store.stop(removed.id());
            expertise.lapse(removed.id());
            if (removed.withdrawn()) {
                expertise.forget(removed.id());
            }
        } else if (Drafts.ANSWER.equals(removed.kind())) {
            escalations.resume(removed.root());
        }
    }

    @EventListener
    void moveAlong(ThreadMoved moved) {
        if (Drafts.QUESTION.equals(moved.kind())) {
            questions.reseal(moved);
        }
    }

    @EventListener
    void goOn(ContributionRestored restored) {
        if (Drafts.QUESTION.equals(restored.kind())) {
            questions.forgetAnswersElsewhere(restored.id());
            escalations.resume(restored.id());
            if (store.isOpen(restored.id())) {
                expertise.renew(restored.id());
            }
        }
    }
}
