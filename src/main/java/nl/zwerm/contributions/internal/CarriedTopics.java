package nl.zwerm.contributions.internal;

import nl.zwerm.people.TopicCarrier;
import nl.zwerm.people.TopicId;
import org.springframework.stereotype.Component;

/** The topics of everything people make. */
@Component
class CarriedTopics implements TopicCarrier {

    private final CarriedTopicStore store;

    CarriedTopics(CarriedTopicStore store) {
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
