package nl.zwerm.leaders;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.leaders.internal.ExampleStore;
import nl.zwerm.leaders.internal.Prompt;
import nl.zwerm.people.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what is special to examples that arrive with their contributions from elsewhere. */
@Component
@Transactional
public class ExampleArrivals {

    private final ExampleStore store;

    ExampleArrivals(ExampleStore store) {
        this.store = store;
    }

    /** {@code prompt} is question, mistake, dissent or session; without a team it stands in a notebook. */
    public void take(ContributionId example, String prompt, @Nullable TeamId team) {
        store.insert(example, Prompt.ofWord(prompt).orElseThrow(), team);
    }
}
