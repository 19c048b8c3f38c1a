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
    private final InvitationStore invitations;
    private final SpaceStore spaces;

    KeepMembers(MembershipStore memberships, InvitationStore invitations, SpaceStore spaces) {
        this.memberships = memberships;
        this.invitations = invitations;
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

    /** Whoever got in by a way an administrator made must not slip in by an invitation either. */
    @EventListener
    void suspendFromConfidential(EntryGiven given) {
        memberships.suspendFromConfidential(given.person());
        invitations.deleteToConfidential(given.person());
        spaces.renewRights(given.person());
    }
}
