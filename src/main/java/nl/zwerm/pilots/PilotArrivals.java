package nl.zwerm.pilots;

import java.time.Instant;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.people.PersonId;
import nl.zwerm.pilots.internal.Amendment;
import nl.zwerm.pilots.internal.AmendmentStore;
import nl.zwerm.pilots.internal.Decision;
import nl.zwerm.pilots.internal.MakerStore;
import nl.zwerm.pilots.internal.PilotStore;
import nl.zwerm.pilots.internal.WrittenAtStart;
import nl.zwerm.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in pilots that were begun elsewhere or earlier, after their contributions were taken in. */
@Service
@Transactional
public class PilotArrivals {

    private final PilotStore store;
    private final AmendmentStore amendments;
    private final MakerStore makers;
    private final Unshown contributions;

    PilotArrivals(PilotStore store, AmendmentStore amendments, MakerStore makers, Unshown contributions) {
        this.store = store;
        this.amendments = amendments;
        this.makers = makers;
        this.contributions = contributions;
    }

    public void take(ArrivingPilot arriving) {
        var pilot = contributions.find(arriving.id()).orElseThrow(NotFound::new);
        store.save(pilot, arriving.expected(), arriving.seen(), arriving.lookOn(), "");
        store.saveStart(
                pilot, WrittenAtStart.of(pilot, arriving.expected(), arriving.seen(), arriving.lookOn(), pilot.at()));
        arriving.makers().forEach(person -> makers.insert(pilot.id(), person));
        amend(pilot, arriving);
        var decision = arriving.decision();
        if (decision != null) {
            store.saveOutcome(pilot, arriving.came(), Decision.ofWord(decision), maker(pilot), decidedAt(arriving));
        }
    }

    private void amend(Contribution pilot, ArrivingPilot arriving) {
        var day = arriving.lookOn();
        for (var amended : arriving.amended()) {
            amendments.insert(
                    pilot,
                    new Amendment(
                            Amendment.LOOK_ON, day.toString(), amended.to().toString(), amended.why()),
                    amended.by(),
                    amended.at());
            store.saveLookOn(pilot.id(), amended.to());
            day = amended.to();
        }
    }

    private static Instant decidedAt(ArrivingPilot arriving) {
        if (arriving.decidedAt() == null) {
            throw new IllegalArgumentException("a decision has its time");
        }
        return arriving.decidedAt();
    }

    private static PersonId maker(Contribution pilot) {
        if (pilot.author() == null) {
            throw new IllegalArgumentException("a pilot that was decided has an author");
        }
        return pilot.author();
    }
}
