package nl.zwerm.ideas;

import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.ideas.internal.IdeaStore;
import nl.zwerm.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in ideas that were had elsewhere or earlier, after their contributions were taken in. */
@Service
@Transactional
public class IdeaArrivals {

    private final IdeaStore store;
    private final Unshown contributions;

    IdeaArrivals(IdeaStore store, Unshown contributions) {
        this.store = store;
        this.contributions = contributions;
    }

    public void take(ContributionId id, String forWhom, String need) {
        Contribution idea = contributions.find(id).orElseThrow(NotFound::new);
        store.save(idea, forWhom, need, "");
    }
}
