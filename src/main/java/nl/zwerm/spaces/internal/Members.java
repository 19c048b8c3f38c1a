package nl.zwerm.spaces.internal;

import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.MembersTended;
import nl.zwerm.spaces.MembersTended.What;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of people in a space: leaving, being removed, looking after it, coming back after a rest. */
@Service
@Transactional
class Members {

    private final Spaces spaces;
    private final Tended tended;
    private final SpaceStore store;
    private final MembershipStore memberships;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    Members(
            Spaces spaces,
            Tended tended,
            SpaceStore store,
            MembershipStore memberships,
            Changes changes,
            ApplicationEventPublisher events) {
        this.spaces = spaces;
        this.tended = tended;
        this.store = store;
        this.memberships = memberships;
        this.changes = changes;
        this.events = events;
    }

    /** Whoever left already, in another tab, has left. */
    Outcome leave(SpaceId id, Viewer viewer) {
        store.lock(id);
        var space = tended.require(id, viewer);
        if (!space.member()) {
            return new Outcome.Done();
        }
        if (space.everyone()) {
            return Outcome.refused("spaces.leave.everyone");
        }
        var others = memberships.countOthers(id, viewer.id());
        if (others.awake() == 0 && others.resting() > 0) {
            return Outcome.refused("spaces.leave.resting");
        }
        if (space.steward() && others.awake() > 0 && others.stewards() == 0) {
            return Outcome.refused("spaces.leave.hand-over");
        }
        if (space.confidential() && others.awake() == 0) {
            return new Outcome.LastOne();
        }
        end(id, viewer.id());
        return new Outcome.Done();
    }

    void remove(SpaceId id, PersonId person, Viewer viewer) {
        store.lock(id);
        var space = tended.requireStewarded(id, viewer);
        if (space.everyone() || person.equals(viewer.id())) {
            throw new Forbidden();
        }
        if (end(id, person)) {
            events.publishEvent(new MembersTended(space, person, What.TAKEN_OUT, viewer.id()));
        }
    }

    void appoint(SpaceId id, PersonId person, Viewer viewer) {
        store.lock(id);
        var space = tended.requireStewarded(id, viewer);
        requirePlace(id, person);
        if (changeRole(id, person, "steward")) {
            events.publishEvent(new MembersTended(space, person, What.APPOINTED, viewer.id()));
        }
    }

    Outcome unappoint(SpaceId id, PersonId person, Viewer viewer) {
        store.lock(id);
        var space = tended.requireStewarded(id, viewer);
        requirePlace(id, person);
        if (person.equals(viewer.id())
                && memberships.countOthers(id, viewer.id()).stewards() == 0) {
            return Outcome.refused("spaces.unappoint.last");
        }
        if (changeRole(id, person, "member")) {
            events.publishEvent(new MembersTended(space, person, What.UNAPPOINTED, viewer.id()));
        }
        return new Outcome.Done();
    }

    /** Any other member may: they can tell whether it is really their colleague. */
    void readmit(SpaceId id, PersonId person, Viewer viewer) {
        if (!tended.require(id, viewer).member()) {
            throw new Forbidden();
        }
        spaces.readmit(id, person, viewer);
    }

    private void requirePlace(SpaceId id, PersonId person) {
        if (!memberships.exists(id, person)) {
            throw new NotFound();
        }
    }

    private boolean changeRole(SpaceId id, PersonId person, String role) {
        boolean changed = memberships.markRole(id, person, role);
        if (changed) {
            touched(id, person);
        }
        return changed;
    }

    private boolean end(SpaceId id, PersonId person) {
        boolean ended = memberships.delete(id, person);
        if (ended) {
            touched(id, person);
        }
        return ended;
    }

    private void touched(SpaceId id, PersonId person) {
        store.renewRights(person);
        changes.note("space", id.value());
        changes.note("person", person.value());
    }
}
