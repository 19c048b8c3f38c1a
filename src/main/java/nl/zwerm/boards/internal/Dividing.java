package nl.zwerm.boards.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zwerm.boards.internal.Among.Somebody;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.people.Helper;
import nl.zwerm.people.Helpers;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Helps to divide a task: who in its space offers its topics, who wants to learn them, and who has room. All of it stands on
 * their profiles or on this board. As many statements as there are modules to ask, however many people there are.
 */
@Component
@Transactional(readOnly = true)
class Dividing {

    private static final int MOST_LOOKED_AT = 500;
    private static final int MOST_SHOWN = 5;

    private final Contributions contributions;
    private final Helpers helpers;
    private final Spaces spaces;
    private final People people;
    private final TaskStore store;
    private final Clock clock;

    Dividing(Contributions contributions, Helpers helpers, Spaces spaces, People people, TaskStore store, Clock clock) {
        this.contributions = contributions;
        this.helpers = helpers;
        this.spaces = spaces;
        this.people = people;
        this.store = store;
        this.clock = clock;
    }

    /** Guests are not shown what colleagues say of themselves. */
    Among of(Contribution task, Viewer viewer) {
        var topics = contributions.topics(List.of(task.id()), viewer).getOrDefault(task.id(), List.of());
        return topics.isEmpty() || viewer.guest() ? Among.NOBODY : among(task, topics, viewer);
    }

    private Among among(Contribution task, List<TopicId> topics, Viewer viewer) {
        var offering = helpers.offering(topics, MOST_LOOKED_AT);
        var learning = new ArrayList<>(helpers.seeking(topics, MOST_LOOKED_AT));
        learning.removeAll(offering);
        var all = new HashSet<>(offering);
        all.addAll(learning);
        var members = spaces.membersAmong(task.space(), all);
        if (members.isEmpty()) {
            return Among.NOBODY;
        }
        var helping = helpers.among(members, false).stream().collect(Collectors.toMap(Helper::id, Function.identity()));
        var taken = store.countTaken(task.space(), members, viewer);
        var cards = people.cardsById(helping.keySet());
        return new Among(known(offering, cards, helping, taken), known(learning, cards, helping, taken));
    }

    private List<Somebody> known(
            Collection<PersonId> persons,
            Map<PersonId, PersonCard> cards,
            Map<PersonId, Helper> helping,
            Map<PersonId, Integer> taken) {
        var now = clock.instant();
        return persons.stream()
                .flatMap(person -> Optional.ofNullable(helping.get(person)).stream())
                .flatMap(helper -> Optional.ofNullable(cards.get(helper.id()))
                        .map(card -> new Somebody(
                                card,
                                taken.getOrDefault(helper.id(), 0),
                                helper.paused(now) ? helper.pausedUntil() : null))
                        .stream())
                .sorted(Comparator.comparing((Somebody one) -> one.pausedUntil() != null)
                        .thenComparingInt(Somebody::tasks))
                .limit(MOST_SHOWN)
                .toList();
    }
}
