package nl.zwerm.steps;

import java.time.LocalDate;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.steps.internal.StepStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what is special to steps that arrive with their contributions from elsewhere. */
@Component
@Transactional
public class StepArrivals {

    private final StepStore store;

    StepArrivals(StepStore store) {
        this.store = store;
    }

    /** {@code done} when it is behind its taker. */
    public void take(ContributionId step, LocalDate dueOn, boolean done) {
        store.insert(step, dueOn);
        if (done) {
            store.markDone(step);
        }
    }
}
