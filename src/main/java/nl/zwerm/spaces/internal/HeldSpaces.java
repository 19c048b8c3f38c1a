package nl.zwerm.spaces.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.SignedIn;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import org.springframework.stereotype.Component;

/** Spaces that a capability keeps, those of teams, and notebooks: who is in them is not decided by hand. */
@Component
public class HeldSpaces {

    private final HeldStore store;
    private final SpaceStore spaces;
    private final MembershipStore memberships;
    private final Ending ending;
    private final People people;
    private final Changes changes;

    HeldSpaces(
            HeldStore store,
            SpaceStore spaces,
            MembershipStore memberships,
            Ending ending,
            People people,
            Changes changes) {
        this.store = store;
        this.spaces = spaces;
        this.memberships = memberships;
        this.ending = ending;
        this.people = people;
        this.changes = changes;
    }

    public SpaceId hold(String purpose, SpaceKind kind, String name, Collection<PersonId> members) {
        if (kind == SpaceKind.OPEN) {
            throw new IllegalArgumentException("what everybody reads stands in an open space, not in a held one");
        }
        if (purpose.equals(HeldStore.TEAM) || purpose.equals(HeldStore.NOTEBOOK) || members.isEmpty()) {
            throw new IllegalArgumentException("a capability holds a space for some people, and no " + purpose);
        }
        var id = SpaceId.next();
        spaces.insert(id, kind, false, name, "");
        return begun(id, purpose, members);
    }

    public SpaceId holdApart(String purpose, Collection<PersonId> members) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a capability holds a space for some people");
        }
        var id = SpaceId.next();
        spaces.insertApart(id);
        return begun(id, purpose, members);
    }

    private SpaceId begun(SpaceId id, String purpose, Collection<PersonId> members) {
        store.markHeld(id, purpose, null, null);
        store.insertMembers(id, members);
        changes.note("space", id.value());
        return id;
    }

    public Optional<SpaceId> findOfTeam(TeamId team) {
        return store.findOfTeam(team);
    }

    public SpaceId ofTeam(TeamId team) {
        return store.findOfTeam(team).orElseGet(() -> {
            people.holdTeamsStill();
            return store.findOfTeam(team).orElseGet(() -> makeForTeam(team));
        });
    }

    public Optional<SpaceId> findNotebook(PersonId owner) {
        return store.findNotebook(owner);
    }

    public SpaceId notebook(PersonId owner) {
        return store.findNotebook(owner).orElseGet(() -> {
            store.lockNotebook(owner);
            return store.findNotebook(owner).orElseGet(() -> makeNotebook(owner));
        });
    }

    /** Makes the place of somebody in the space of a team, if it has one, what it must be now. */
    void keepTrue(TeamId team, PersonId person) {
        store.findOfTeam(team).ifPresent(id -> {
            boolean changed = people.belongs(person, team)
                    ? store.saveMember(id, person, role(team, person))
                    : memberships.delete(id, person);
            if (changed) {
                touched(id, person);
            }
        });
    }

    void rename(TeamId team) {
        store.findOfTeam(team).ifPresent(id -> {
            spaces.rename(id, SpaceKind.CLOSED, name(team), "");
            changes.note("space", id.value());
        });
    }

    /** Whoever shows the password from before what is theirs alone was closed to them is its owner. */
    void reopenOwn(SignedIn signedIn) {
        if (store.markOwnReadmitted(signedIn.person(), signedIn.passwordSince())) {
            spaces.renewRights(signedIn.person());
        }
    }

    public void leave(SpaceId id, PersonId person) {
        spaces.lock(id);
        requireOurs(id);
        if (!memberships.delete(id, person)) {
            return;
        }
        touched(id, person);
        if (store.isEmpty(id)) {
            ending.of(id);
        }
    }

    public void release(SpaceId id) {
        spaces.lock(id);
        requireOurs(id);
        ending.of(id);
    }

    public void restAsIn(SpaceId one, SpaceId other) {
        store.copyResting(one, other);
    }

    public List<PersonId> resting(SpaceId id) {
        return store.listResting(id);
    }

    public void readmit(SpaceId id, PersonId person, Viewer viewer) {
        spaces.lock(id);
        if (spaces.findInside(id, viewer).isEmpty() || !memberships.exists(id, person)) {
            throw new NotFound();
        }
        if (memberships.markReadmitted(id, person)) {
            touched(id, person);
        }
    }

    private SpaceId makeForTeam(TeamId team) {
        var name = name(team);
        var id = SpaceId.next();
        spaces.insert(id, SpaceKind.CLOSED, false, name, "");
        store.markHeld(id, HeldStore.TEAM, team, null);
        store.insertMembers(id, people.belonging(team));
        people.leadOf(team).ifPresent(lead -> keepTrue(team, lead));
        changes.note("space", id.value());
        return id;
    }

    private SpaceId makeNotebook(PersonId owner) {
        store.disown(owner);
        var id = SpaceId.next();
        spaces.insert(id, SpaceKind.CONFIDENTIAL, false, "", "");
        store.markHeld(id, HeldStore.NOTEBOOK, null, owner);
        store.insertMembers(id, List.of(owner));
        return id;
    }

    private String role(TeamId team, PersonId person) {
        return people.leadOf(team).filter(person::equals).isPresent() ? "steward" : "member";
    }

    /** So that a list of spaces tells it from others; the word is the same in all our languages. */
    private String name(TeamId team) {
        var name = people.teamName(team).orElseThrow(NotFound::new);
        return name.regionMatches(true, 0, "team", 0, 4) ? name : "Team " + name;
    }

    private void requireOurs(SpaceId id) {
        if (store.findPurpose(id)
                .filter(purpose -> !purpose.equals(HeldStore.TEAM))
                .isEmpty()) {
            throw new IllegalArgumentException("no capability holds space " + id + "; its members decide on it");
        }
    }

    private void touched(SpaceId id, PersonId person) {
        spaces.renewRights(person);
        changes.note("space", id.value());
        changes.note("person", person.value());
    }
}
