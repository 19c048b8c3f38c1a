package nl.zwerm.ideas.internal;

import java.util.Collection;
import java.util.Map;
import nl.zwerm.search.IndexedText;
import org.springframework.stereotype.Component;

@Component
class IdeaTexts implements IndexedText {

    private final IdeaStore store;

    IdeaTexts(IdeaStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Ideas.IDEA;
    }

    @Override
    public Map<Long, String> texts(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : store.texts(ids);
    }
}
