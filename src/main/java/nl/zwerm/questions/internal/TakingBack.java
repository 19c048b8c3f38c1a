package nl.zwerm.questions.internal;

import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.expertise.Expertise;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking back, putting away and putting back what one wrote; whoever was asked for it need not look any more. */
@Service
@Transactional
class TakingBack {

    private final Contributions contributions;
    private final EscalationStore escalationStore;
    private final Escalations escalations;
    private final SentStore sent;
    private final Expertise expertise;

    TakingBack(
            Contributions contributions,
            EscalationStore escalationStore,
            Escalations escalations,
            SentStore sent,
            Expertise expertise) {
        this.contributions = contributions;
        this.escalationStore = escalationStore;
        this.escalations = escalations;
        this.sent = sent;
        this.expertise = expertise;
    }

    @Transactional(readOnly = true)
    public Contribution require(ContributionId id, Viewer viewer) {
        return contributions
                .find(id, viewer)
                .filter(found -> switch (found.kind()) {
                    case Drafts.QUESTION, Drafts.ANSWER, Drafts.COMMENT -> true;
                    default -> false;
                })
                .orElseThrow(NotFound::new);
    }

    /** Makes a draft again of what was published a moment ago. False when it is too late for that. */
    public boolean withdraw(Contribution made, Viewer viewer) {
        boolean withdrawn = contributions.withdraw(made.id(), viewer);
        if (withdrawn) {
            ended(made, viewer);
            if (Drafts.QUESTION.equals(made.kind())) {
                expertise.forget(made.id());
            }
        }
        return withdrawn;
    }

    public void remove(Contribution made, Viewer viewer) {
        contributions.trash(made.id(), viewer);
        ended(made, viewer);
    }

    public void restore(Contribution made, Viewer viewer) {
        contributions.restore(made.id(), viewer);
        if (Drafts.QUESTION.equals(made.kind())) {
            contributions.find(made.id(), viewer).ifPresent(back -> escalations.resume(back, viewer));
        }
    }

    private void ended(Contribution made, Viewer viewer) {
        sent.forget(made.id());
        if (Drafts.QUESTION.equals(made.kind())) {
            escalationStore.stop(made.id());
            expertise.lapse(made.id());
        } else if (Drafts.ANSWER.equals(made.kind())) {
            contributions.find(made.root(), viewer).ifPresent(question -> escalations.resume(question, viewer));
        }
    }
}
