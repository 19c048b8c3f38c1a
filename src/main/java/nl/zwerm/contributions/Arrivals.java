package nl.zwerm.contributions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.internal.ArrivalStore;
import nl.zwerm.people.TopicId;
import nl.zwerm.shared.Changes;
import nl.zwerm.spaces.SpaceId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in many contributions at once, with their history: rows, facts and the log of changes are written, so that
 * search, expertise and pages follow; nobody is notified, and no listener runs for each of them.
 */
@Service
@Transactional
public class Arrivals {

    private final ArrivalStore store;
    private final Changes changes;

    Arrivals(ArrivalStore store, Changes changes) {
        this.store = store;
        this.changes = changes;
    }

    /** Those keys of an origin that have come in before, with the id they got. */
    @Transactional(readOnly = true)
    public Map<String, ContributionId> known(String origin, Collection<String> keys) {
        return keys.isEmpty() ? Map.of() : store.known(origin, keys);
    }

    /** Where contributions of this origin stand. */
    @Transactional(readOnly = true)
    public List<SpaceId> spacesOf(String origin) {
        return store.listSpaces(origin);
    }

    /** Parents must come before their children. */
    public void take(List<Arriving> arriving) {
        store.insert(arriving);
        store.insertTopics(arriving);
        store.insertFacts(arriving.stream()
                .map(one -> new Arriving.Fact(Facts.PUBLISHED, one.id(), one.root(), one.at()))
                .toList());
        changes.noteAll(
                "contribution", arriving.stream().map(one -> one.id().value()).toList());
    }

    /** What stands there becomes the latest of its history; false when it was changed since it was read. */
    public boolean renew(Contribution old, Arriving.Newer newer) {
        if (!store.update(old, newer)) {
            return false;
        }
        store.insertRevisions(List.of(new Arriving.Earlier(
                old.id(),
                old.space(),
                old.sealed(),
                old.version(),
                newer.editor(),
                old.title(),
                old.body(),
                old.editedAt() == null ? old.at() : old.editedAt(),
                newer.note())));
        store.insertTopics(old.id(), newer.topics());
        changes.note("contribution", old.id().value());
        return true;
    }

    /** It carries these too from now on. */
    public void takeTopics(Contribution to, List<TopicId> topics) {
        store.insertTopics(to.id(), topics);
        changes.note("contribution", to.id().value());
    }

    public void takeRevisions(List<Arriving.Earlier> revisions) {
        store.insertRevisions(revisions);
    }

    /**
     * The earlier texts of those that came in with a version above zero. Only what is missing is written, and nothing
     * at or above the version that each has now: what was edited here since stays.
     */
    public int fillHistory(List<Arriving.Earlier> revisions) {
        return store.insertMissingRevisions(revisions);
    }

    /** What stood at these places of the history of unsealed contributions; places without a text are left out. */
    @Transactional(readOnly = true)
    public Map<Arriving.Place, Arriving.Text> earlierTexts(Collection<Arriving.Place> places) {
        return places.isEmpty() ? Map.of() : store.earlierTexts(places);
    }

    public void takeThanks(List<Arriving.Thanks> thanks) {
        store.insertThanks(thanks);
        store.insertFacts(thanks.stream()
                .map(one -> new Arriving.Fact(Facts.HELPED, one.to(), one.root(), one.at()))
                .toList());
    }

    /** How many of them were new. */
    public int takeLinks(List<Arriving.Link> links) {
        return store.insertLinks(links);
    }

    public void takeFacts(List<Arriving.Fact> facts) {
        store.insertFacts(facts);
    }
}
