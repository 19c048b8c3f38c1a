package nl.zwerm.ideas.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.People;
import nl.zwerm.people.PeoplePick;
import nl.zwerm.people.PeoplePick.Picked;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Picking;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Pages.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to asking colleagues of other teams for their view on an idea. */
@Service
@Transactional
class AskingForViews {

    static final String FIELD = "people";
    static final String NOTICE = "perspective-asked";

    private static final int MOST_AT_ONCE = 5;
    private static final int MOST_OF_AN_IDEA = 20;
    private static final int MOST_IN_AN_HOUR = 20;

    /** What came of it. */
    sealed interface Asking {
        record Done() implements Asking {}

        record Mend(Pick again, Errors errors) implements Asking {}
    }

    private final Ideas ideas;
    private final AskedStore store;
    private final PeoplePick pick;
    private final People people;
    private final Unshown contributions;
    private final Notifications notifications;
    private final Limits limits;

    AskingForViews(
            Ideas ideas,
            AskedStore store,
            PeoplePick pick,
            People people,
            Unshown contributions,
            Notifications notifications,
            Limits limits) {
        this.ideas = ideas;
        this.store = store;
        this.pick = pick;
        this.people = people;
        this.contributions = contributions;
        this.notifications = notifications;
        this.limits = limits;
    }

    public Asking ask(ContributionId id, String typed, List<String> chosen, Viewer viewer) {
        var idea = ideas.requirePublished(id, viewer);
        var picking = Picking.between(1, MOST_AT_ONCE).except(viewer.id());
        return switch (pick.read(typed, chosen, picking)) {
            case Picked.Unclear unclear -> new Asking.Mend(unclear.again(), unclear.errors(FIELD));
            case Picked.Found(var found) -> {
                var cards = people.cards(found);
                var errors = refused(id, cards, idea.author(), viewer);
                if (!errors.isEmpty()) {
                    yield new Asking.Mend(
                            new Pick(typed, List.of(), true).with(cards), new Errors(List.copyOf(errors)));
                }
                found.forEach(person -> ask(id, person, viewer));
                yield new Asking.Done();
            }
        };
    }

    private void ask(ContributionId idea, PersonId person, Viewer viewer) {
        if (store.insert(idea, person, viewer.id())) {
            notifications.tell(person, NOTICE, idea);
        }
    }

    private List<FieldError> refused(
            ContributionId idea, List<PersonCard> cards, @Nullable PersonId author, Viewer viewer) {
        var errors = new ArrayList<FieldError>();
        var near = near(author, viewer);
        for (var card : cards) {
            if (card.id().equals(author)) {
                errors.add(error("ideas.asked.author", card));
            } else if (!contributions.mayRead(card.id(), idea)) {
                errors.add(error("ideas.asked.cannot-read", card));
            } else if (card.teamId() != null && near.contains(card.teamId())) {
                errors.add(error("ideas.asked.same-team", card));
            }
        }
        if (errors.isEmpty() && store.count(idea) + cards.size() > MOST_OF_AN_IDEA) {
            errors.add(new FieldError(FIELD, Said.of("ideas.asked.enough", "most", MOST_OF_AN_IDEA)));
        }
        if (errors.isEmpty()) {
            tooMany(cards.size(), viewer).ifPresent(errors::add);
        }
        return errors;
    }

    /** The teams whose view is there already: of whoever had the idea, and of whoever asks. */
    private Set<TeamId> near(@Nullable PersonId author, Viewer viewer) {
        var teams = new HashSet<TeamId>();
        people.teamOf(viewer.id()).ifPresent(teams::add);
        Optional.ofNullable(author).flatMap(people::teamOf).ifPresent(teams::add);
        return teams;
    }

    private Optional<FieldError> tooMany(int more, Viewer viewer) {
        for (int i = 0; i < more; i++) {
            var wait = limits.tryTake(NOTICE, viewer.id().value(), MOST_IN_AN_HOUR, Duration.ofHours(1));
            if (wait.isPresent()) {
                long minutes = 1 + wait.get().toMinutes();
                return Optional.of(new FieldError(FIELD, Said.of("threads.too-many", "minutes", minutes)));
            }
        }
        return Optional.empty();
    }

    private static FieldError error(String word, PersonCard card) {
        return new FieldError(FIELD, new Said(word, Map.of("name", card.name())));
    }
}
