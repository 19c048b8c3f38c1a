package nl.zwerm.workshops.internal;

import java.time.Clock;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "This I want", and not any more. */
@Service
@Transactional
class Wanting {

    private final Workshops workshops;
    private final WishStore store;
    private final Clock clock;

    Wanting(Workshops workshops, WishStore store, Clock clock) {
        this.workshops = workshops;
        this.store = store;
        this.clock = clock;
    }

    public void want(ContributionId id, Viewer viewer) {
        var opened = workshops.open(id, viewer);
        if (store.insert(id, viewer.id(), clock.instant())) {
            workshops.changed(opened);
        }
    }

    public void wantNoMore(ContributionId id, Viewer viewer) {
        var opened = workshops.open(id, viewer);
        if (store.delete(id, viewer.id())) {
            workshops.changed(opened);
        }
    }
}
