package nl.zwerm.people.internal;

import java.time.Instant;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.WhenToWrite;
import org.springframework.stereotype.Component;

/** Within the hours of somebody's profile; whoever cannot be reached has none. */
@Component
class WritingInWorkingHours implements WhenToWrite {

    private final People people;

    WritingInWorkingHours(People people) {
        this.people = people;
    }

    @Override
    public Instant next(long recipientId, Instant at) {
        return people.findReachable(PersonId.of(recipientId))
                .map(to -> to.hours().nextOpening(at))
                .orElse(at);
    }
}
