package nl.zwerm.people.internal;

import java.util.List;
import java.util.Map;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicCarrier;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.TopicStewardAppointed;
import nl.zwerm.people.Topics;
import nl.zwerm.people.Viewer;
import nl.zwerm.people.internal.Tended.Done;
import nl.zwerm.people.internal.Tended.Refused;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names of topics, who looks after them, and who follows them. Organisers and administrators tend every topic, its
 * stewards their own. Whatever is done stands on the page of the topic, and can be undone.
 */
@Service
@Transactional
class TendingTopics {

    static final int MOST_SYNONYMS = 30;

    private final TopicStore store;
    private final TopicNameStore names;
    private final Topics topics;
    private final People people;
    private final List<TopicCarrier> carriers;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    TendingTopics(
            TopicStore store,
            TopicNameStore names,
            Topics topics,
            People people,
            List<TopicCarrier> carriers,
            Changes changes,
            ApplicationEventPublisher events) {
        this.store = store;
        this.names = names;
        this.topics = topics;
        this.people = people;
        this.carriers = List.copyOf(carriers);
        this.changes = changes;
        this.events = events;
    }

    @Transactional(readOnly = true)
    boolean mayTend(TopicId id, Viewer viewer) {
        return viewer.mayOrganise() || names.isSteward(id, viewer.id());
    }

    /** Before anything that was typed is looked at. */
    @Transactional(readOnly = true)
    void require(TopicId id, Viewer viewer) {
        Guests.refuse(viewer);
        requireTending(id, viewer);
    }

    void follow(TopicId id, Viewer viewer, boolean on) {
        var living = living(id);
        if (on) {
            store.insertFollower(living, viewer.id());
        } else {
            store.deleteFollower(living, viewer.id());
        }
    }

    /** The name it had stays one by which it is found: forms and texts that use it go on working. */
    Tended rename(TopicId id, String name, Viewer viewer) {
        requireTending(id, viewer);
        names.holdNames();
        var before = names.findOwnName(id).orElseThrow(NotFound::new);
        var whose = topics.find(name);
        boolean onlyItsCase = before.equalsIgnoreCase(name);
        if (whose.isPresent() && !onlyItsCase && !(whose.get().equals(id) && names.deleteSynonym(id, name))) {
            return new Refused(Said.of("people.topic.name-taken", "name", name));
        }
        if (before.equals(name)) {
            return new Done(id);
        }
        names.rename(id, name);
        if (!onlyItsCase) {
            names.insertSynonym(id, before);
        }
        record(id, viewer, TopicAct.RENAMED, before);
        return new Done(id);
    }

    Tended addSynonym(TopicId id, String name, Viewer viewer) {
        requireTending(id, viewer);
        names.holdNames();
        var whose = topics.find(name);
        if (whose.isPresent()) {
            return new Refused(Said.of(
                    whose.get().equals(id) ? "people.topic.synonym.known" : "people.topic.synonym.taken",
                    "name",
                    name));
        }
        if (names.listSynonyms(id).size() >= MOST_SYNONYMS) {
            return new Refused(Said.of("people.topic.synonym.most", "most", MOST_SYNONYMS));
        }
        names.insertSynonym(id, name);
        record(id, viewer, TopicAct.SYNONYM_ADDED, name);
        return new Done(id);
    }

    void removeSynonym(TopicId id, String name, Viewer viewer) {
        requireTending(id, viewer);
        names.holdNames();
        if (names.deleteSynonym(id, name)) {
            record(id, viewer, TopicAct.SYNONYM_REMOVED, name);
        }
    }

    /** Two topics that are one: what carries this one carries the other, and its name and address lead there. */
    Tended merge(TopicId from, String intoName, Viewer viewer) {
        requireTending(from, viewer);
        names.holdNames();
        var name = names.findOwnName(from).orElseThrow(NotFound::new);
        var into = topics.find(intoName).orElse(null);
        if (into == null) {
            return new Refused(Said.of("people.topic.merge.unknown", "name", intoName));
        }
        if (into.equals(from)) {
            return new Refused(
                    isOwn(intoName, from)
                            ? Said.of("people.topic.merge.itself", "name", intoName)
                            : new Said("people.topic.merge.circular", Map.of("other", intoName, "name", name)));
        }
        if (!mayTend(into, viewer)) {
            return new Refused(Said.of("people.topic.merge.not-yours", "name", intoName));
        }
        names.merge(from, into);
        carriers.forEach(carrier -> carrier.merge(from, into));
        record(into, viewer, TopicAct.MERGED, name);
        record(from, viewer, TopicAct.MERGED_INTO, names.findOwnName(into).orElse(intoName));
        return new Done(into);
    }

    /** Gives a topic that was merged its own life back; whoever tends where it went may do so. */
    Tended part(TopicId from, Viewer viewer) {
        names.holdNames();
        var name = names.findOwnName(from).orElseThrow(NotFound::new);
        var into = names.findMergedInto(from).orElse(null);
        if (into == null) {
            requireTending(from, viewer);
            return new Done(from);
        }
        requireTending(living(into), viewer);
        if (names.findMergedInto(into).isPresent()) {
            return new Refused(Said.of(
                    "people.topic.part.first", "name", names.findOwnName(into).orElse("")));
        }
        names.part(from);
        carriers.forEach(carrier -> carrier.part(from, into));
        record(into, viewer, TopicAct.PARTED, name);
        record(from, viewer, TopicAct.PARTED, names.findOwnName(into).orElse(""));
        return new Done(from);
    }

    /** False when they look after it already. */
    boolean appoint(TopicId id, PersonId steward, Viewer viewer) {
        requireTending(id, viewer);
        if (names.isSteward(id, steward)) {
            return false;
        }
        store.insertSteward(id, steward);
        names.insertAct(id, viewer.id(), TopicAct.APPOINTED, name(steward));
        events.publishEvent(new TopicStewardAppointed(id, steward, viewer.id()));
        return true;
    }

    void dismiss(TopicId id, PersonId steward, Viewer viewer) {
        requireTending(id, viewer);
        if (names.isSteward(id, steward)) {
            store.deleteSteward(id, steward);
            names.insertAct(id, viewer.id(), TopicAct.DISMISSED, name(steward));
        }
    }

    /** Whoever likes may look after a topic that nobody looks after; false when somebody does already. */
    boolean volunteer(TopicId id, Viewer viewer) {
        names.holdNames();
        var living = living(id);
        if (!store.listStewards(living).isEmpty()) {
            return names.isSteward(living, viewer.id());
        }
        store.insertSteward(living, viewer.id());
        names.insertAct(living, viewer.id(), TopicAct.APPOINTED, viewer.name());
        return true;
    }

    void stepDown(TopicId id, Viewer viewer) {
        var living = living(id);
        if (names.isSteward(living, viewer.id())) {
            store.deleteSteward(living, viewer.id());
            names.insertAct(living, viewer.id(), TopicAct.DISMISSED, viewer.name());
        }
    }

    private boolean isOwn(String name, TopicId topic) {
        return names.findOwnName(topic).filter(name::equalsIgnoreCase).isPresent()
                || names.listSynonyms(topic).stream().anyMatch(name::equalsIgnoreCase);
    }

    private String name(PersonId person) {
        return people.findCard(person).map(PersonCard::name).orElse("");
    }

    private TopicId living(TopicId id) {
        return topics.find(id).orElseThrow(NotFound::new).id();
    }

    private void record(TopicId id, Viewer viewer, String what, String detail) {
        names.insertAct(id, viewer.id(), what, detail);
        changes.note("topic", id.value());
    }

    /** A topic that was merged meanwhile is tended where it went. */
    private void requireTending(TopicId id, Viewer viewer) {
        if (!living(id).equals(id)) {
            throw new NotFound();
        }
        if (!mayTend(id, viewer)) {
            throw new Forbidden();
        }
    }
}
