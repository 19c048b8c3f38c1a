package nl.zwerm.pilots.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Reading;
import nl.zwerm.threads.Written;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to changing, in the open, what was written at the start, as long as the pilot runs; and after that what
 * was said to have come of it. What stood there stays to be read, with who changed it, when and why.
 */
@Service
@Transactional
public class Amending {

    private static final int LONGEST_WHY = 500;

    /** What somebody typed; {@code soFar} is how many changes there were when they began. */
    public record Form(
            String expected, String seen, String lookOn, String came, String decision, String why, String soFar) {

        static Form of(Map<String, String> fields) {
            return new Form(
                    fields.getOrDefault("expected", ""),
                    fields.getOrDefault("seen", ""),
                    fields.getOrDefault("look-on", ""),
                    fields.getOrDefault("came", ""),
                    fields.getOrDefault("decision", ""),
                    fields.getOrDefault("why", ""),
                    fields.getOrDefault("so-far", ""));
        }

        Form over(int newer) {
            return new Form(expected, seen, lookOn, came, decision, why, Integer.toString(newer));
        }
    }

    private final Pilots pilots;
    private final PilotStore store;
    private final AmendmentStore amendments;
    private final Due due;
    private final Contributions contributions;
    private final Clock clock;

    Amending(
            Pilots pilots,
            PilotStore store,
            AmendmentStore amendments,
            Due due,
            Contributions contributions,
            Clock clock) {
        this.pilots = pilots;
        this.store = store;
        this.amendments = amendments;
        this.due = due;
        this.contributions = contributions;
        this.clock = clock;
    }

    public Written amend(ContributionId id, Form form, Viewer viewer) {
        var pilot = pilots.requireTried(id, viewer);
        store.lock(id);
        var now = store.find(id, viewer).orElse(PilotDetails.NONE);
        int soFar = amendments.count(id);
        if (soFar != Pilots.version(form.soFar())) {
            return new Written.SomeoneWasFaster(soFar);
        }
        var reading = new Reading();
        var changed = now.decided() ? outcome(reading, form, now) : expectation(reading, form, now, viewer);
        var why = reading.text("why", form.why(), LONGEST_WHY);
        if (reading.fine() && changed.isEmpty()) {
            reading.mend(now.decided() ? "came" : "expected", Said.of("pilots.amend.nothing"));
        }
        if (!reading.fine()) {
            return new Written.Mend(reading.errors());
        }
        save(pilot, changed, why, viewer);
        return new Written.Done(id);
    }

    private List<Amendment> expectation(Reading reading, Form form, PilotDetails now, Viewer viewer) {
        var expected = reading.text("expected", form.expected(), PilotText.LONGEST_TEXT);
        var seen = reading.text("seen", form.seen(), PilotText.LONGEST_TEXT);
        var before = now.lookOn() == null ? "" : now.lookOn().toString();
        var changed = new ArrayList<Amendment>();
        add(changed, Amendment.EXPECTED, now.expectedNow(), expected);
        add(changed, Amendment.SEEN, now.seenNow(), seen);
        // A day that has come already may stand as it is.
        if (!form.lookOn().strip().equals(before)) {
            var day = PilotText.day(reading, form.lookOn(), pilots.today(viewer));
            add(changed, Amendment.LOOK_ON, before, day.toString());
        }
        return changed;
    }

    private static List<Amendment> outcome(Reading reading, Form form, PilotDetails now) {
        var came = reading.text("came", form.came(), PilotText.LONGEST_TEXT);
        var decision = Decision.find(form.decision());
        if (decision.isEmpty()) {
            reading.mend("decision", Said.of("pilots.decision.which"));
        }
        var changed = new ArrayList<Amendment>();
        add(changed, Amendment.CAME, now.came(), came);
        decision.ifPresent(to -> add(
                changed,
                Amendment.DECISION,
                now.decision() == null ? "" : now.decision().word(),
                to.word()));
        return changed;
    }

    private static void add(List<Amendment> changed, String field, String before, String after) {
        if (!before.equals(after)) {
            changed.add(new Amendment(field, before, after, ""));
        }
    }

    private void save(Contribution pilot, List<Amendment> changed, String why, Viewer viewer) {
        var now = clock.instant();
        for (var one : changed) {
            amendments.insert(pilot, new Amendment(one.field(), one.before(), one.after(), why), viewer.id(), now);
        }
        changed.stream()
                .filter(one -> Amendment.LOOK_ON.equals(one.field()))
                .forEach(one -> look(pilot.id(), LocalDate.parse(one.after())));
        saveOutcome(pilot, changed, viewer);
        contributions.touched(pilot);
    }

    private void look(ContributionId pilot, LocalDate day) {
        store.saveLookOn(pilot, day);
        due.settle(pilot);
    }

    private void saveOutcome(Contribution pilot, List<Amendment> changed, Viewer viewer) {
        var now = store.find(pilot.id(), viewer).orElse(PilotDetails.NONE);
        if (now.decision() == null) {
            return;
        }
        var came = after(changed, Amendment.CAME, now.came());
        var decision = Decision.ofWord(
                after(changed, Amendment.DECISION, now.decision().word()));
        store.saveAmendedOutcome(pilot, came, decision);
    }

    private static String after(List<Amendment> changed, String field, String otherwise) {
        return changed.stream()
                .filter(one -> field.equals(one.field()))
                .map(Amendment::after)
                .findFirst()
                .orElse(otherwise);
    }
}
