package nl.zwerm.needs.internal;

import java.time.Clock;
import java.time.Duration;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Limits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "I need this too", and not any more. */
@Service
@Transactional
class Joining {

    private static final int MOST_IN_AN_HOUR = 60;

    private final Needs needs;
    private final NeedStore store;
    private final JoinStore joined;
    private final NeedDrafts drafts;
    private final Contributions contributions;
    private final Limits limits;
    private final Clock clock;

    Joining(
            Needs needs,
            NeedStore store,
            JoinStore joined,
            NeedDrafts drafts,
            Contributions contributions,
            Limits limits,
            Clock clock) {
        this.needs = needs;
        this.store = store;
        this.joined = joined;
        this.drafts = drafts;
        this.contributions = contributions;
        this.limits = limits;
        this.clock = clock;
    }

    /** Whoever said it needs it already. {@code instead} of writing one's own: what was written of that is dropped. */
    public void join(ContributionId id, boolean instead, Viewer viewer) {
        var need = needs.requirePublished(id, viewer);
        limits.take("join-need", viewer.id().value(), MOST_IN_AN_HOUR, Duration.ofHours(1));
        if (instead) {
            drafts.empty(viewer);
        }
        if (!need.by(viewer.id()) && joined.insert(id, viewer.id(), clock.instant())) {
            store.markActive(id, clock.instant());
            contributions.touched(need);
        }
    }

    public void leave(ContributionId id, Viewer viewer) {
        var need = needs.requirePublished(id, viewer);
        if (joined.delete(id, viewer.id())) {
            contributions.touched(need);
        }
    }
}
