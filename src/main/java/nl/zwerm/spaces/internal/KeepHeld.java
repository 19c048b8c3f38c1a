package nl.zwerm.spaces.internal;

import nl.zwerm.people.LeadAppointed;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonDeactivated;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.PersonJoined;
import nl.zwerm.people.PersonMoved;
import nl.zwerm.people.SignedIn;
import nl.zwerm.people.TeamRenamed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the spaces of teams true to the teams; in the same transaction, since rights must never lag behind. */
@Component
class KeepHeld {

    private final HeldSpaces held;
    private final People people;

    KeepHeld(HeldSpaces held, People people) {
        this.held = held;
        this.people = people;
    }

    @EventListener
    void move(PersonMoved moved) {
        if (moved.from() != null) {
            held.keepTrue(moved.from(), moved.person());
        }
        if (moved.to() != null) {
            held.keepTrue(moved.to(), moved.person());
        }
    }

    @EventListener
    void handOver(LeadAppointed lead) {
        if (lead.before() != null) {
            held.keepTrue(lead.team(), lead.before());
        }
        if (lead.now() != null) {
            held.keepTrue(lead.team(), lead.now());
        }
    }

    @EventListener
    void rename(TeamRenamed renamed) {
        held.rename(renamed.team());
    }

    @EventListener
    void letIn(PersonJoined joined) {
        keepTrue(joined.person());
    }

    @EventListener
    void letOut(PersonDeactivated left) {
        keepTrue(left.person());
    }

    @EventListener
    void reopenOwn(SignedIn signedIn) {
        held.reopenOwn(signedIn);
    }

    private void keepTrue(PersonId person) {
        people.teamOf(person).ifPresent(team -> held.keepTrue(team, person));
        people.leads(person).forEach(team -> held.keepTrue(team, person));
    }
}
