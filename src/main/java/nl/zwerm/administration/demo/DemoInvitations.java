package nl.zwerm.administration.demo;

import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.expertise.Expertise;
import org.springframework.stereotype.Component;

/** Offers the questions that still wait to those who may know, as asking them would have done. */
@Component
class DemoInvitations {

    private final Expertise expertise;

    DemoInvitations(Expertise expertise) {
        this.expertise = expertise;
    }

    void offer(List<ContributionId> open) {
        // All was written in this transaction, which whoever follows the ledger does not see before it ends.
        expertise.recompute();
        open.forEach(question -> expertise.offer(question, 0));
    }
}
