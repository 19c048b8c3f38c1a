package nl.zwerm.pilots.internal;

import java.util.Collection;
import java.util.Map;
import nl.zwerm.search.IndexedText;
import org.springframework.stereotype.Component;

@Component
class PilotTexts implements IndexedText {

    private final PilotStore store;

    PilotTexts(PilotStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Pilots.PILOT;
    }

    @Override
    public Map<Long, String> texts(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : store.texts(ids);
    }
}
