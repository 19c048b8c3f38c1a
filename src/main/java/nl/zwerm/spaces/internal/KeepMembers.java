package nl.zwerm.spaces.internal;

import nl.zwerm.people.EntryGiven;
import nl.zwerm.people.PersonDeactivated;
import nl.zwerm.people.PersonJoined;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps memberships true when people come and go; in the same transaction, since rights must never lag behind. */
@Component
class KeepMembers {

    private final MembershipStore memberships;
    private final SpaceStore spaces;

    KeepMembers(MembershipStore memberships, SpaceStore spaces) {
        this.memberships = memberships;
        this.spaces = spaces;
    }

    @EventListener
    void welcomeToEveryone(PersonJoined joined) {
        spaces.findEveryone().ifPresent(everyone -> spaces.insertMember(everyone, joined.person(), "member"));
    }

    /** A space never stays without somebody who looks after it: its longest member takes over. */
    @EventListener
    void handOver(PersonDeactivated left) {
        memberships.appointLongestMembersWhereLastStewardLeft(left.person());
    }

    @EventListener
    void suspendFromConfidential(EntryGiven given) {
        memberships.suspendFromConfidential(given.person());
        spaces.renewRights(given.person());
    }
}
