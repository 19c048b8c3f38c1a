package nl.zwerm.pilots.internal;

import java.time.Clock;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.people.Viewer;
import nl.zwerm.pilots.PilotDecided;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Reading;
import nl.zwerm.threads.Written;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to the end of a pilot: what came of it, how to go on, and once more. */
@Service
@Transactional
class LookingBack {

    /** What somebody typed on looking back. */
    record Form(String came, String decision) {}

    private final Pilots pilots;
    private final PilotStore store;
    private final Makers makers;
    private final Due due;
    private final PilotFormViews forms;
    private final Contributions contributions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LookingBack(
            Pilots pilots,
            PilotStore store,
            Makers makers,
            Due due,
            PilotFormViews forms,
            Contributions contributions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pilots = pilots;
        this.store = store;
        this.makers = makers;
        this.due = due;
        this.forms = forms;
        this.contributions = contributions;
        this.events = events;
        this.clock = clock;
    }

    public Written decide(ContributionId id, Form form, Viewer viewer) {
        var pilot = pilots.requireTried(id, viewer);
        var reading = new Reading();
        var came = reading.text("came", form.came(), PilotText.LONGEST_TEXT);
        var decision = Decision.find(form.decision());
        if (decision.isEmpty()) {
            reading.mend("decision", Said.of("pilots.decision.which"));
        }
        if (!reading.fine() || decision.isEmpty()) {
            return new Written.Mend(reading.errors());
        }
        if (!store.saveOutcome(pilot, came, decision.get(), viewer.id(), clock.instant())) {
            return Pilots.mend("came", Said.of("pilots.outcome.said-already"));
        }
        contributions.touched(pilot);
        due.settle(id);
        events.publishEvent(new PilotDecided(id));
        return new Written.Done(id);
    }

    /** A new pilot like this one, from today, made by one tap; two taps make one. */
    public Written again(ContributionId id, Viewer viewer) {
        var pilot = pilots.requireTried(id, viewer);
        if (!store.find(id, viewer).orElse(PilotDetails.NONE).decided()) {
            return Pilots.mend("came", Said.of("pilots.again.first-say"));
        }
        var written = pilots.begin(forms.once(pilot, viewer).sentAs("again-" + id), viewer);
        if (written instanceof Written.Done(var again)) {
            makers.bringAlong(id, again);
        }
        return written;
    }
}
