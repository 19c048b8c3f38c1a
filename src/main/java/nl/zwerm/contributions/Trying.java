package nl.zwerm.contributions;

import nl.zwerm.contributions.internal.ThanksStore;
import nl.zwerm.contributions.internal.TriedStore;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to "I tried this": once for each person, never for one's own. What worked also helped. */
@Service
@Transactional
public class Trying {

    private final Contributions contributions;
    private final TriedStore store;
    private final ThanksStore thanks;

    Trying(Contributions contributions, TriedStore store, ThanksStore thanks) {
        this.contributions = contributions;
        this.store = store;
        this.thanks = thanks;
    }

    /** Said again, it replaces what one said before. */
    public void tried(ContributionId id, boolean worked, String line, Viewer viewer) {
        var thing = requireTriable(id, viewer);
        withdraw(id, viewer);
        boolean thanked = worked && !thanks.has(id, viewer.id());
        store.insert(thing, viewer.id(), worked, line, thanked);
        if (thanked) {
            contributions.thank(id, viewer);
        }
        contributions.touched(thing);
    }

    public void withdraw(ContributionId id, Viewer viewer) {
        var thing = contributions.find(id, viewer).orElseThrow(NotFound::new);
        store.delete(id, viewer.id()).ifPresent(thanked -> {
            if (thanked) {
                contributions.unthank(id, viewer);
            }
            contributions.touched(thing);
        });
    }

    @Transactional(readOnly = true)
    public Contribution requireTriable(ContributionId id, Viewer viewer) {
        var thing =
                contributions.find(id, viewer).filter(Contribution::published).orElseThrow(NotFound::new);
        if (thing.by(viewer.id())) {
            throw new Forbidden();
        }
        return thing;
    }
}
