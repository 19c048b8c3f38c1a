package nl.zwerm.spaces.internal;

import nl.zwerm.shared.Changes;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKeys;
import nl.zwerm.spaces.SpacePurged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The end of a space: nobody is in it, its key is gone, and with it what was sealed under it. */
@Component
class Ending {

    private final SpaceStore store;
    private final SpaceKeys keys;
    private final MembershipStore memberships;
    private final RequestStore requests;
    private final InvitationStore invitations;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    Ending(
            SpaceStore store,
            SpaceKeys keys,
            MembershipStore memberships,
            RequestStore requests,
            InvitationStore invitations,
            Changes changes,
            ApplicationEventPublisher events) {
        this.store = store;
        this.keys = keys;
        this.memberships = memberships;
        this.requests = requests;
        this.invitations = invitations;
        this.changes = changes;
        this.events = events;
    }

    void of(SpaceId id) {
        memberships.deleteAll(id).forEach(person -> {
            store.renewRights(person);
            changes.note("person", person.value());
        });
        requests.deleteAll(id);
        invitations.deleteAll(id);
        keys.destroy(id);
        changes.note("space", id.value());
        events.publishEvent(new SpacePurged(id));
    }
}
