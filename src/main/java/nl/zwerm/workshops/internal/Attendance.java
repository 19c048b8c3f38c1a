package nl.zwerm.workshops.internal;

import java.time.Clock;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was there: each says so of themselves, a teacher of anybody; nobody else sees it. */
@Service
@Transactional
class Attendance {

    private final Workshops workshops;
    private final RegistrationStore store;
    private final Clock clock;

    Attendance(Workshops workshops, RegistrationStore store, Clock clock) {
        this.workshops = workshops;
        this.store = store;
        this.clock = clock;
    }

    /** Why not, when not. */
    public Optional<Said> here(ContributionId id, Viewer viewer) {
        var opened = workshops.lock(id, viewer);
        if (!opened.workshop().checksIn(clock.instant())) {
            return Optional.of(Said.of("workshops.here.not-now"));
        }
        if (!store.markThere(id, viewer.id(), clock.instant())) {
            return Optional.of(Said.of("workshops.here.no-place"));
        }
        workshops.changed(opened);
        return Optional.empty();
    }

    public Optional<Said> mark(ContributionId id, PersonId person, boolean there, Viewer viewer) {
        var opened = workshops.lockTaught(id, viewer);
        if (!opened.workshop().checksIn(clock.instant())) {
            return Optional.of(Said.of("workshops.here.not-now"));
        }
        if (!store.markThere(id, person, there ? clock.instant() : null)) {
            throw new NotFound();
        }
        workshops.changed(opened);
        return Optional.empty();
    }
}
