package nl.zwerm.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zwerm.people.internal.HelperStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to who says they can help, want to learn, or look after a topic; those seen last come first. */
@Service
@Transactional(readOnly = true)
public class Helpers {

    private final HelperStore store;

    Helpers(HelperStore store) {
        this.store = store;
    }

    public List<PersonId> offering(Collection<TopicId> topics, int limit) {
        return topics.isEmpty() ? List.of() : store.listOffering(topics, limit);
    }

    /** Those of the topics that one person alone offers, and who; among {@code persons}, or when there are none, all. */
    public Map<TopicId, PersonId> solelyOffering(Collection<TopicId> topics, Collection<PersonId> persons) {
        return topics.isEmpty() ? Map.of() : store.listSolelyOffering(topics, persons);
    }

    public List<PersonId> seeking(Collection<TopicId> topics, int limit) {
        return topics.isEmpty() ? List.of() : store.listSeeking(topics, limit);
    }

    public List<PersonId> following(Collection<TopicId> topics, int limit) {
        return topics.isEmpty() ? List.of() : store.listFollowing(topics, limit);
    }

    public List<PersonId> stewarding(Collection<TopicId> topics) {
        return topics.isEmpty() ? List.of() : store.listStewarding(topics);
    }

    /** Who wants to be the first to react to a newcomer, in no order. */
    public List<PersonId> welcoming(int limit) {
        return store.listWelcoming(limit);
    }

    /** Whether this person came to the organisation since then. */
    public boolean cameSince(PersonId person, Instant moment) {
        return store.cameSince(person, moment);
    }

    /** Those of them who are here; with {@code alsoExpected} also who is known, not yet here. */
    public List<Helper> among(Collection<PersonId> persons, boolean alsoExpected) {
        return persons.isEmpty() ? List.of() : store.listHelpers(persons, alsoExpected);
    }

    /** The topics somebody offers, seeks or follows: what concerns them. */
    public Set<TopicId> concerns(PersonId person) {
        return store.listConcerns(person);
    }
}
