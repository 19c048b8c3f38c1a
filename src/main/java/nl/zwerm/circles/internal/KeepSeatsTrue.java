package nl.zwerm.circles.internal;

import nl.zwerm.people.PersonDeactivated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whose account is closed sits nowhere any more; in the same transaction, since rights must never lag behind. */
@Component
class KeepSeatsTrue {

    private final Circles circles;
    private final Outcomes outcomes;

    KeepSeatsTrue(Circles circles, Outcomes outcomes) {
        this.outcomes = outcomes;
        this.circles = circles;
    }

    @EventListener
    void leave(PersonDeactivated left) {
        circles.leaveAll(left.person());
        outcomes.takeBackAll(left.person());
    }
}
