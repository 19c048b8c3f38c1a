package nl.zwerm.people.internal;

import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names of topics, who looks after them, and who follows them. */
@Service
@Transactional
class TendingTopics {

    private final TopicStore store;
    private final Topics topics;
    private final Changes changes;

    TendingTopics(TopicStore store, Topics topics, Changes changes) {
        this.store = store;
        this.topics = topics;
        this.changes = changes;
    }

    void follow(TopicId id, Viewer viewer, boolean on) {
        require(id);
        if (on) {
            store.insertFollower(id, viewer.id());
        } else {
            store.deleteFollower(id, viewer.id());
        }
    }

    /** False when another topic has that name. */
    boolean rename(TopicId id, String name) {
        require(id);
        changes.note("topic", id.value());
        return store.rename(id, name);
    }

    void appoint(TopicId id, PersonId steward) {
        require(id);
        store.insertSteward(id, steward);
    }

    void dismiss(TopicId id, PersonId steward) {
        require(id);
        store.deleteSteward(id, steward);
    }

    private void require(TopicId id) {
        if (topics.find(id).isEmpty()) {
            throw new NotFound();
        }
    }
}
