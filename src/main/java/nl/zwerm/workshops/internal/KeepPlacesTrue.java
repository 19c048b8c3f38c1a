package nl.zwerm.workshops.internal;

import nl.zwerm.contributions.ContributionRemoved;
import nl.zwerm.people.PersonDeactivated;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Whoever leaves frees what they had; what is put away stands in no calendar. */
@Component
class KeepPlacesTrue {

    private final Leaving leaving;
    private final Planning planning;

    KeepPlacesTrue(Leaving leaving, Planning planning) {
        this.leaving = leaving;
        this.planning = planning;
    }

    @ApplicationModuleListener
    void leave(PersonDeactivated left) {
        leaving.leave(left.person());
    }

    /** In the same transaction, while the title can still be read. */
    @EventListener
    void takeOut(ContributionRemoved removed) {
        if (Workshops.WORKSHOP.equals(removed.kind())) {
            planning.putAway(removed.id());
        }
    }
}
