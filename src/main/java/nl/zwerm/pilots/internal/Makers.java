package nl.zwerm.pilots.internal;

import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.People;
import nl.zwerm.people.PeoplePick;
import nl.zwerm.people.PeoplePick.Picked;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Picking;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Pages.FieldError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to trying a pilot together. */
@Service
@Transactional
class Makers {

    static final String FIELD = "people";

    private static final String NOTICE = "pilot-joined";
    private static final int MOST = 10;

    /** What came of naming colleagues. */
    sealed interface Naming {
        record Done() implements Naming {}

        record Mend(Pick again, Errors errors) implements Naming {}
    }

    private final Pilots pilots;
    private final MakerStore store;
    private final PeoplePick pick;
    private final People people;
    private final Contributions contributions;
    private final Unshown unshown;
    private final Notifications notifications;

    Makers(
            Pilots pilots,
            MakerStore store,
            PeoplePick pick,
            People people,
            Contributions contributions,
            Unshown unshown,
            Notifications notifications) {
        this.pilots = pilots;
        this.store = store;
        this.pick = pick;
        this.people = people;
        this.contributions = contributions;
        this.unshown = unshown;
        this.notifications = notifications;
    }

    public Naming add(ContributionId id, String typed, List<String> chosen, Viewer viewer) {
        var pilot = pilots.requireTried(id, viewer);
        int room = MOST - store.listIds(id).size();
        return switch (pick.read(typed, chosen, Picking.between(1, MOST).except(viewer.id()))) {
            case Picked.Unclear unclear -> new Naming.Mend(unclear.again(), unclear.errors(FIELD));
            case Picked.Found(var found) -> {
                var cards = people.cards(found);
                var errors = found.size() > room
                        ? List.of(new FieldError(FIELD, Said.of("pilots.makers.enough", "most", MOST)))
                        : cannotRead(id, cards);
                if (!errors.isEmpty()) {
                    yield new Naming.Mend(new Pick(typed, List.of(), true).with(cards), new Errors(errors));
                }
                found.forEach(person -> add(id, person));
                contributions.touched(pilot);
                yield new Naming.Done();
            }
        };
    }

    /** Whoever tried it before tries it again, as far as they may read it and have not left. */
    void bringAlong(ContributionId before, ContributionId again) {
        store.listIds(before).stream()
                .filter(person -> unshown.mayRead(person, again))
                .forEach(person -> add(again, person));
    }

    /** Who was named may think otherwise; whoever began it stays. */
    public void leave(ContributionId id, Viewer viewer) {
        var pilot = pilots.requireTried(id, viewer);
        if (!pilot.by(viewer.id())) {
            store.delete(id, viewer.id());
            notifications.settle(viewer.id(), NOTICE, id);
            contributions.touched(pilot);
        }
    }

    private void add(ContributionId pilot, PersonId person) {
        if (store.insert(pilot, person)) {
            notifications.tell(person, NOTICE, pilot);
        }
    }

    private List<FieldError> cannotRead(ContributionId pilot, List<PersonCard> cards) {
        return cards.stream()
                .filter(card -> !unshown.mayRead(card.id(), pilot))
                .map(card -> new FieldError(FIELD, new Said("pilots.makers.cannot-read", Map.of("name", card.name()))))
                .toList();
    }
}
