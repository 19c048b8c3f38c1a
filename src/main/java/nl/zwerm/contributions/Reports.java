package nl.zwerm.contributions;

import java.util.Collection;
import java.util.List;
import nl.zwerm.contributions.internal.ActStore;
import nl.zwerm.contributions.internal.ReportStore;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to asking stewards to look at something. It goes to the stewards of its space and nobody else; whoever
 * wrote it sees nothing of it, also as a steward.
 */
@Service
@Transactional
public class Reports {

    private final Contributions contributions;
    private final ReportStore store;
    private final ActStore acts;
    private final Spaces spaces;
    private final ApplicationEventPublisher events;

    Reports(
            Contributions contributions,
            ReportStore store,
            ActStore acts,
            Spaces spaces,
            ApplicationEventPublisher events) {
        this.contributions = contributions;
        this.store = store;
        this.acts = acts;
        this.spaces = spaces;
        this.events = events;
    }

    public Reporting report(ContributionId id, String why, String words, Viewer viewer) {
        var thing = requireReportable(id, viewer);
        if (stewardsFor(thing).isEmpty()) {
            return Reporting.NOBODY_TO_TELL;
        }
        if (!store.insert(thing, viewer.id(), why, words)) {
            return Reporting.KNOWN;
        }
        events.publishEvent(new ContributionReported(id, thing.space()));
        return Reporting.REPORTED;
    }

    /** What the viewer may report: what others published. */
    @Transactional(readOnly = true)
    public Contribution requireReportable(ContributionId id, Viewer viewer) {
        var thing =
                contributions.find(id, viewer).filter(Contribution::published).orElseThrow(NotFound::new);
        if (thing.by(viewer.id())) {
            throw new Forbidden();
        }
        return thing;
    }

    /** Who looks at what is reported of this thing: never whoever wrote it. */
    @Transactional(readOnly = true)
    public List<PersonId> stewardsFor(Contribution thing) {
        return spaces.stewards(thing.space()).stream()
                .filter(steward -> !thing.by(steward))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Report> open(SpaceId space, Viewer viewer, int limit) {
        spaces.requireStewarded(space, viewer);
        return store.listOpen(space, viewer, limit);
    }

    /** What waits in these spaces, which the viewer is a steward of. */
    @Transactional(readOnly = true)
    public List<WaitingReports> waiting(Collection<SpaceId> stewarded, Viewer viewer) {
        return stewarded.isEmpty() ? List.of() : store.countOpen(stewarded, viewer);
    }

    @Transactional(readOnly = true)
    public List<OwnReport> mine(Viewer viewer, int limit) {
        return store.listOwn(viewer, limit);
    }

    /** Nothing needs to be done about it. False when no report of it waits. */
    public boolean setAside(ContributionId id, Viewer viewer) {
        var thing = contributions.find(id, viewer).orElseThrow(NotFound::new);
        var space = spaces.requireStewarded(thing.space(), viewer);
        if (thing.by(viewer.id())) {
            throw new NotFound();
        }
        if (!settle(id, viewer, false)) {
            return false;
        }
        // Not of what: whoever wrote it learns of no report.
        acts.insert(Deed.SET_ASIDE, space, null, null, viewer.id(), true, "", 0);
        return true;
    }

    /** A steward did something about it. */
    void acted(ContributionId id, Viewer viewer) {
        settle(id, viewer, true);
    }

    /** Who is to hear what came of it. */
    @Transactional(readOnly = true)
    public List<PersonId> reporters(ContributionId id) {
        return store.listReporters(id);
    }

    private boolean settle(ContributionId id, Viewer viewer, boolean acted) {
        boolean settled = store.settle(id, viewer.id(), acted) > 0;
        if (settled) {
            events.publishEvent(new ReportsSettled(id, acted));
        }
        return settled;
    }
}
