package nl.zwerm.people.internal;

import nl.zwerm.people.TopicCarrier;
import nl.zwerm.people.TopicId;
import org.springframework.stereotype.Component;

/** What people offer, seek, follow and look after. */
@Component
class OfferedTopics implements TopicCarrier {

    private final TopicNameStore store;

    OfferedTopics(TopicNameStore store) {
        this.store = store;
    }

    @Override
    public void merge(TopicId from, TopicId into) {
        store.carryAlong(from, into);
    }

    @Override
    public void part(TopicId from, TopicId into) {
        store.carryNoMore(from, into);
    }
}
