package nl.zwerm.workshops.internal;

import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens workshops for whoever may read them; locked where two at once must not both be right. */
@Service
@Transactional
class Workshops {

    static final String WORKSHOP = "workshop";
    static final String TAKEAWAY = "takeaway";

    private final Contributions contributions;
    private final Unshown unshown;
    private final WorkshopStore store;
    private final TeacherStore teachers;

    Workshops(Contributions contributions, Unshown unshown, WorkshopStore store, TeacherStore teachers) {
        this.contributions = contributions;
        this.unshown = unshown;
        this.store = store;
        this.teachers = teachers;
    }

    @Transactional(readOnly = true)
    public Opened open(ContributionId id, Viewer viewer) {
        var made = require(id, viewer);
        return new Opened(made, store.find(made, viewer).orElseThrow(NotFound::new), teachers.listIds(id));
    }

    /** Those who proposed or teach it may look at how it is arranged. */
    @Transactional(readOnly = true)
    public Opened openArranged(ContributionId id, Viewer viewer) {
        return arranging(open(id, viewer), viewer);
    }

    @Transactional(readOnly = true)
    public Opened openTaught(ContributionId id, Viewer viewer) {
        return teaching(open(id, viewer), viewer);
    }

    public Opened lock(ContributionId id, Viewer viewer) {
        var made = require(id, viewer);
        return new Opened(made, store.lock(made).orElseThrow(NotFound::new), teachers.listIds(id));
    }

    public Opened lockArranged(ContributionId id, Viewer viewer) {
        return arranging(lock(id, viewer), viewer);
    }

    public Opened lockTaught(ContributionId id, Viewer viewer) {
        return teaching(lock(id, viewer), viewer);
    }

    /** For what happens by itself, on behalf of nobody; none when it is a draft. */
    public Optional<Opened> lockUnseen(ContributionId id) {
        return unshown.find(id)
                .filter(made -> !made.draft())
                .flatMap(made -> store.lock(made).map(workshop -> new Opened(made, workshop, teachers.listIds(id))));
    }

    /** Pages that show it draw it anew. */
    public void changed(Opened opened) {
        contributions.touched(opened.made());
    }

    private Contribution require(ContributionId id, Viewer viewer) {
        var made = contributions.require(id, WORKSHOP, viewer);
        if (!made.published()) {
            throw new NotFound();
        }
        return made;
    }

    private static Opened arranging(Opened opened, Viewer viewer) {
        if (!opened.organisedBy(viewer.id())) {
            throw new Forbidden();
        }
        return opened;
    }

    private static Opened teaching(Opened opened, Viewer viewer) {
        if (!opened.taughtBy(viewer.id())) {
            throw new Forbidden();
        }
        return opened;
    }
}
