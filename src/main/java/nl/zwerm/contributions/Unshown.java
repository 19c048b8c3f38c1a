package nl.zwerm.contributions;

import java.util.Optional;
import java.util.Set;
import nl.zwerm.contributions.internal.UnshownStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What services read of contributions to do their work, on behalf of nobody. None of it may be shown. */
@Service
@Transactional(readOnly = true)
public class Unshown {

    private final UnshownStore store;

    Unshown(UnshownStore store) {
        this.store = store;
    }

    /** As it stands, with its texts opened. */
    public Optional<Contribution> find(ContributionId id) {
        return store.find(id);
    }

    public Set<Long> topics(ContributionId id) {
        return store.topics(id);
    }
}
