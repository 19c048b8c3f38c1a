package nl.zwerm.insights.internal;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Particulars;
import org.springframework.stereotype.Component;

@Component
class InsightParticulars implements Particulars {

    private final InsightStore store;

    InsightParticulars(InsightStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Insights.INSIGHT;
    }

    @Override
    public Map<ContributionId, Map<String, String>> of(Collection<ContributionId> ids, Viewer viewer) {
        return store.find(ids, viewer).entrySet().stream()
                .filter(found -> found.getValue().tone() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        found -> Map.of(Particulars.TONE, found.getValue().toneWord())));
    }
}
