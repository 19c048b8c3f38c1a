package nl.zwerm.workshops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.text.LanguageGuess;
import nl.zwerm.workshops.ArrivingWorkshop.Planned;
import nl.zwerm.workshops.ArrivingWorkshop.Taken;
import nl.zwerm.workshops.internal.ArrivingStores;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in workshops with their own times: nobody is told of them, and no letter is written. */
@Service
@Transactional
public class WorkshopArrivals {

    private static final Duration UNTIL_SHOWN = Duration.ofHours(24);

    private final Arrivals arrivals;
    private final Unshown contributions;
    private final ArrivingStores stores;
    private final Clock clock;

    WorkshopArrivals(Arrivals arrivals, Unshown contributions, ArrivingStores stores, Clock clock) {
        this.arrivals = arrivals;
        this.contributions = contributions;
        this.stores = stores;
        this.clock = clock;
    }

    /** The contribution and what a workshop has beyond it. */
    public void take(Arriving made, ArrivingWorkshop workshop) {
        arrivals.take(List.of(made));
        var there = contributions.find(made.id()).orElseThrow();
        stores.propose(made.id(), workshop.teachers(), workshop.wanted(), made.at());
        if (workshop.planned() != null) {
            stores.plan(there, workshop.planned());
            takeAlong(there, workshop.planned());
        }
        if (!workshop.calledOff().isEmpty()) {
            stores.callOff(there, workshop.calledOff());
        }
    }

    private void takeAlong(Contribution workshop, Planned planned) {
        planned.takeaways().forEach(taken -> stores.hide(workshop, taken, planned.ends()));
        var shownAt = planned.ends().plus(UNTIL_SHOWN);
        if (!planned.takeaways().isEmpty() && !shownAt.isAfter(clock.instant())) {
            planned.takeaways().forEach(taken -> show(workshop, taken, shownAt));
            stores.reveal(workshop.id(), shownAt);
        }
    }

    private void show(Contribution workshop, Taken taken, Instant at) {
        var shown = new Arriving(
                ContributionId.next(),
                "takeaway",
                workshop.space(),
                workshop.sealed(),
                workshop.id(),
                workshop.id(),
                taken.person(),
                "",
                taken.text(),
                LanguageGuess.of(taken.text(), workshop.language()),
                at,
                null,
                0,
                null,
                List.of());
        arrivals.take(List.of(shown));
        stores.show(workshop, taken.person(), shown.id());
    }
}
