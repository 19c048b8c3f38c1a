package nl.zwerm.insights.internal;

import java.util.Collection;
import java.util.Map;
import nl.zwerm.search.IndexedText;
import org.springframework.stereotype.Component;

@Component
class InsightTexts implements IndexedText {

    private final InsightStore store;

    InsightTexts(InsightStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Insights.INSIGHT;
    }

    @Override
    public Map<Long, String> texts(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : store.texts(ids);
    }
}
