package nl.zwerm.discussions.internal;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Particulars;
import org.springframework.stereotype.Component;

/** What came of a discussion, for whoever makes something of it. */
@Component
class DiscussionParticulars implements Particulars {

    private final DiscussionStore store;

    DiscussionParticulars(DiscussionStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Discussions.DISCUSSION;
    }

    @Override
    public Map<ContributionId, Map<String, String>> of(Collection<ContributionId> ids, Viewer viewer) {
        return store.conclusions(ids, viewer).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> Map.of(Particulars.CAME, found.getValue())));
    }
}
