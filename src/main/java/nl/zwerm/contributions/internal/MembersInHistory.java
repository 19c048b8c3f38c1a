package nl.zwerm.contributions.internal;

import nl.zwerm.contributions.Deed;
import nl.zwerm.spaces.MembersTended;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What stewards did about members stands in the history of the space, in the same transaction. */
@Component
class MembersInHistory {

    private final ActStore acts;

    MembersInHistory(ActStore acts) {
        this.acts = acts;
    }

    @EventListener
    void keep(MembersTended tended) {
        var deed = switch (tended.what()) {
            case TAKEN_OUT -> Deed.TAKE_OUT;
            case APPOINTED -> Deed.APPOINT;
            case UNAPPOINTED -> Deed.UNAPPOINT;
        };
        acts.insert(deed, tended.space(), tended.whom(), tended.by());
    }
}
