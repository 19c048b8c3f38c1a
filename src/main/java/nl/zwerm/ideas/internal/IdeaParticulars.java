package nl.zwerm.ideas.internal;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Particulars;
import org.springframework.stereotype.Component;

@Component
class IdeaParticulars implements Particulars {

    private final IdeaStore store;

    IdeaParticulars(IdeaStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Ideas.IDEA;
    }

    @Override
    public Map<ContributionId, Map<String, String>> of(Collection<ContributionId> ids, Viewer viewer) {
        return store.find(ids, viewer).entrySet().stream()
                .filter(found -> !found.getValue().forWhom().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        found -> Map.of(Particulars.FOR_WHOM, found.getValue().forWhom())));
    }
}
