package nl.zwerm.mentoring.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zwerm.mentoring.internal.OfferStore.Candidate;
import nl.zwerm.people.FindablePeople;
import nl.zwerm.people.FindablePerson;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Topic;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom somebody could ask, and why: experienced colleagues who offer and have room, of another team, who do not stand
 * above or below them. No score and no ranking: shared topics, then room, then a lot that is the same each time.
 */
@Component
@Transactional(readOnly = true)
class Matching {

    static final Duration NEW = Duration.ofDays(90);

    private static final int SHOWN = 3;
    private static final int LOOKED_AT = 12;
    private static final int LEVELS = 2;
    private static final Duration NOT_AGAIN = Duration.ofDays(90);

    private final OfferStore store;
    private final People people;
    private final FindablePeople findable;
    private final Topics topics;
    private final Clock clock;

    Matching(OfferStore store, People people, FindablePeople findable, Topics topics, Clock clock) {
        this.store = store;
        this.people = people;
        this.findable = findable;
        this.topics = topics;
        this.clock = clock;
    }

    List<Match> matches(Viewer viewer, Collection<TopicId> sought) {
        var found = store.listCandidates(viewer.id(), people.teamOf(viewer.id()), sought, since(), LOOKED_AT);
        var allowed = allowed(found, viewer).stream().limit(SHOWN).toList();
        return explained(allowed, Set.copyOf(sought));
    }

    /** The same rules, for one who is asked. */
    Optional<Match> find(PersonId mentor, Viewer viewer, Collection<TopicId> sought) {
        var found = store.findCandidate(mentor, viewer.id(), people.teamOf(viewer.id()), sought, since());
        return explained(allowed(found.stream().toList(), viewer), Set.copyOf(sought)).stream()
                .findFirst();
    }

    boolean isNew(Viewer viewer) {
        return findable.of(List.of(viewer.id())).stream().anyMatch(this::isNew);
    }

    private boolean isNew(FindablePerson person) {
        return person.since().isAfter(clock.instant().minus(NEW));
    }

    private List<Candidate> allowed(List<Candidate> found, Viewer viewer) {
        if (found.isEmpty()) {
            return found;
        }
        var persons = found.stream().map(Candidate::person).toList();
        var not = new HashSet<>(people.inLine(viewer.id(), persons, LEVELS));
        findable.of(persons).stream()
                .filter(this::isNew)
                .map(FindablePerson::id)
                .forEach(not::add);
        return found.stream().filter(one -> !not.contains(one.person())).toList();
    }

    private List<Match> explained(List<Candidate> found, Set<TopicId> sought) {
        var persons = found.stream().map(Candidate::person).toList();
        var cards = people.cardsById(persons);
        var offered = store.listTopics(persons);
        var names = topics.list(offered.values().stream().flatMap(List::stream).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Topic::id, Topic::name));
        return found.stream()
                .map(one -> match(
                        one,
                        Objects.requireNonNull(cards.get(one.person())),
                        offered.getOrDefault(one.person(), List.of()),
                        sought,
                        names))
                .toList();
    }

    private static Match match(
            Candidate one, PersonCard card, List<TopicId> offered, Set<TopicId> sought, Map<TopicId, String> names) {
        var shared = names(offered.stream().filter(sought::contains).toList(), names);
        var why = shared.isEmpty()
                ? Said.of("mentoring.why.offers", "topics", names(offered, names))
                : Said.of("mentoring.why.shared", "topics", shared);
        return new Match(card, one.sentence(), why);
    }

    private static String names(List<TopicId> ids, Map<TopicId, String> names) {
        return ids.stream().map(names::get).filter(Objects::nonNull).sorted().collect(Collectors.joining(", "));
    }

    private Instant since() {
        return clock.instant().minus(NOT_AGAIN);
    }
}
