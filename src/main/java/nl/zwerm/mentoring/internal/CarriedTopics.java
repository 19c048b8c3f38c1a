package nl.zwerm.mentoring.internal;

import nl.zwerm.people.TopicCarrier;
import nl.zwerm.people.TopicId;
import org.springframework.stereotype.Component;

/** What mentors offer and what is sought of them. */
@Component
class CarriedTopics implements TopicCarrier {

    private final OfferStore store;

    CarriedTopics(OfferStore store) {
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
