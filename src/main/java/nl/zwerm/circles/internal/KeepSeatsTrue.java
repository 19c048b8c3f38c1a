package nl.zwerm.circles.internal;

import nl.zwerm.people.PersonDeactivated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whose account is closed sits nowhere any more; in the same transaction, since rights must never lag behind. */
@Component
class KeepSeatsTrue {

    private final Circles circles;
    private final Outcomes outcomes;
    private final Apart apart;
    private final Proposals proposals;

    KeepSeatsTrue(Circles circles, Outcomes outcomes, Apart apart, Proposals proposals) {
        this.apart = apart;
        this.outcomes = outcomes;
        this.circles = circles;
        this.proposals = proposals;
    }

    @EventListener
    void leave(PersonDeactivated left) {
        circles.leaveAll(left.person());
        outcomes.takeBackAll(left.person());
        apart.forget(left.person());
        proposals.withdrawAll(left.person());
    }
}
