package nl.zwerm.spaces.internal;

import java.time.Duration;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people come into a space: by joining, by asking, by being asked. */
@Service
@Transactional
class Joining {

    private final Spaces spaces;
    private final Tended tended;
    private final SpaceStore store;
    private final MembershipStore memberships;
    private final RequestStore requests;
    private final InvitationStore invitations;
    private final People people;
    private final Changes changes;
    private final Limits limits;

    Joining(
            Spaces spaces,
            Tended tended,
            SpaceStore store,
            MembershipStore memberships,
            RequestStore requests,
            InvitationStore invitations,
            People people,
            Changes changes,
            Limits limits) {
        this.spaces = spaces;
        this.tended = tended;
        this.store = store;
        this.memberships = memberships;
        this.requests = requests;
        this.invitations = invitations;
        this.people = people;
        this.changes = changes;
        this.limits = limits;
    }

    void join(SpaceId id, Viewer viewer) {
        var space = tended.require(id, viewer);
        if (space.member()) {
            return;
        }
        if (space.kind() != SpaceKind.OPEN) {
            throw new Forbidden();
        }
        letIn(id, viewer.id());
    }

    void ask(SpaceId id, Viewer viewer) {
        var space = tended.require(id, viewer);
        if (space.member()) {
            return;
        }
        if (space.kind() != SpaceKind.CLOSED) {
            throw new Forbidden();
        }
        limits.take("ask-to-join", viewer.id().value(), 30, Duration.ofHours(1));
        requests.insert(id, viewer.id());
        touchedDoor(id);
    }

    void withdrawRequest(SpaceId id, Viewer viewer) {
        tended.require(id, viewer);
        if (requests.delete(id, viewer.id())) {
            touchedDoor(id);
        }
    }

    /** Harmless when it was answered or withdrawn already. */
    void accept(SpaceId id, PersonId person, Viewer viewer) {
        tended.requireStewarded(id, viewer);
        if (requests.delete(id, person)) {
            letIn(id, person);
        }
    }

    void decline(SpaceId id, PersonId person, Viewer viewer) {
        tended.requireStewarded(id, viewer);
        if (requests.delete(id, person)) {
            touchedDoor(id);
        }
    }

    /** Whoever asked to join already is let in at once. */
    void invite(SpaceId id, PersonId person, Viewer viewer) {
        tended.requireStewarded(id, viewer);
        if (people.findCard(person).filter(PersonCard::here).isEmpty()) {
            throw new NotFound();
        }
        if (memberships.exists(id, person)) {
            return;
        }
        if (requests.delete(id, person)) {
            letIn(id, person);
            return;
        }
        limits.take("invite-to-space", viewer.id().value(), 200, Duration.ofHours(1));
        invitations.insert(id, person, viewer.id());
        changes.note("person", person.value());
        changes.note("space", id.value());
    }

    void withdrawInvitation(SpaceId id, PersonId person, Viewer viewer) {
        tended.requireStewarded(id, viewer);
        if (invitations.delete(id, person)) {
            changes.note("person", person.value());
            changes.note("space", id.value());
        }
    }

    /** Whoever is invited may not know of the space yet; the invitation itself is the way in. */
    void acceptInvitation(SpaceId id, Viewer viewer) {
        store.lock(id);
        if (invitations.delete(id, viewer.id())) {
            letIn(id, viewer.id());
        } else if (!spaces.require(id, viewer).member()) {
            throw new NotFound();
        }
    }

    void refuseInvitation(SpaceId id, Viewer viewer) {
        if (!invitations.delete(id, viewer.id())) {
            throw new NotFound();
        }
        changes.note("person", viewer.id().value());
        changes.note("space", id.value());
    }

    /** What waits for its stewards changed. */
    private void touchedDoor(SpaceId id) {
        changes.note("space", id.value());
        spaces.stewards(id).forEach(steward -> changes.note("person", steward.value()));
    }

    private void letIn(SpaceId id, PersonId person) {
        store.lock(id);
        requests.delete(id, person);
        invitations.delete(id, person);
        spaces.join(id, person);
        memberships.appointWhereNobodyIs(id, person);
        changes.note("person", person.value());
        touchedDoor(id);
    }
}
