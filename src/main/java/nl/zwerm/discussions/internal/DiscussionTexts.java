package nl.zwerm.discussions.internal;

import java.util.Collection;
import java.util.Map;
import nl.zwerm.search.IndexedText;
import org.springframework.stereotype.Component;

/** What came of a discussion is found too. */
@Component
class DiscussionTexts implements IndexedText {

    private final DiscussionStore store;

    DiscussionTexts(DiscussionStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Discussions.DISCUSSION;
    }

    @Override
    public Map<Long, String> texts(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : store.texts(ids);
    }
}
