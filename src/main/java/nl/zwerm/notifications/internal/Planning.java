package nl.zwerm.notifications.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.WorkingHoursChanged;
import nl.zwerm.shared.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans anew what already waits for somebody, when they choose otherwise or work at other hours. */
@Component
@Transactional
class Planning {

    private static final int MOST_PENDING = 500;

    /** What waits for longer was missed, whatever is chosen now. */
    private static final Duration PENDING = Duration.ofDays(14);

    private final ChoiceStore choices;
    private final LetterStore notices;
    private final WeekStore weeks;
    private final People people;
    private final Clock clock;

    Planning(ChoiceStore choices, LetterStore notices, WeekStore weeks, People people, Clock clock) {
        this.choices = choices;
        this.notices = notices;
        this.weeks = weeks;
        this.people = people;
        this.clock = clock;
    }

    /** A mail of the week whose hour has come is left to whoever writes it, who looks at the hours too. */
    @EventListener
    void byNewHours(WorkingHoursChanged changed) {
        var now = clock.instant();
        people.findReachable(changed.person()).ifPresent(to -> {
            weeks.lock(to.id())
                    .filter(turn -> turn.dueAt().isAfter(now))
                    .ifPresent(turn -> weeks.postpone(to.id(), turn.next(to.hours(), now)));
            asChosen(to.id());
        });
    }

    void asChosen(PersonId person) {
        var reachable = people.findReachable(person).orElseThrow(NotFound::new);
        var chosen = choices.find(person);
        var pending = notices.listPending(person, clock.instant().minus(PENDING), MOST_PENDING);
        var ids = new ArrayList<Long>();
        var dues = new ArrayList<Timing.Due>();
        for (var one : pending) {
            ids.add(one.id());
            dues.add(Timing.due(chosen.of(Sort.of(one.kind()), one.space()), reachable.hours(), one.toldAt()));
        }
        notices.saveDue(ids, dues);
    }
}
