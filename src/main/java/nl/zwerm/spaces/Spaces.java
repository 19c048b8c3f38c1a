package nl.zwerm.spaces;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.internal.HeldSpaces;
import nl.zwerm.spaces.internal.KnockStore;
import nl.zwerm.spaces.internal.SpaceStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to spaces. Whoever may not know of a space is told that it is not there. */
@Service
@Transactional
public class Spaces {

    private final SpaceStore store;
    private final HeldSpaces held;
    private final KnockStore knocks;
    /** Purpose of a space of one person alone, which opens again to whoever shows a password from before it was closed. */
    public static final String ALONE = "alone";

    private final Changes changes;
    private final SpaceKeys keys;

    Spaces(SpaceStore store, HeldSpaces held, KnockStore knocks, Changes changes, SpaceKeys keys) {
        this.store = store;
        this.held = held;
        this.knocks = knocks;
        this.changes = changes;
        this.keys = keys;
    }

    /** Makes a space with its first steward; a confidential one gets its own key. */
    public SpaceId open(SpaceKind kind, String name, String purpose, PersonId steward) {
        var id = SpaceId.next();
        store.insert(id, kind, false, name, purpose);
        store.insertMember(id, steward, "steward");
        touched(id);
        return id;
    }

    /** The space everybody is a member of, made once, when the organisation is set up. */
    public SpaceId openEveryone(String name, String purpose, PersonId steward) {
        var id = SpaceId.next();
        store.insert(id, SpaceKind.OPEN, true, name, purpose);
        store.insertMember(id, steward, "steward");
        touched(id);
        return id;
    }

    /**
     * A closed or confidential space that a capability keeps for these people, all of them plain members. It has no
     * page and stands in no list; what is in it is read by whoever is a member. {@code purpose} is the module's name.
     */
    public SpaceId hold(String purpose, SpaceKind kind, String name, Collection<PersonId> members) {
        return held.hold(purpose, kind, name, members);
    }

    /** A confidential one for what is to be gone after a time: no backup of the database opens it again by then. */
    public SpaceId holdApart(String purpose, Collection<PersonId> members) {
        return held.holdApart(purpose, members);
    }

    /** The same for what was held in another way before. */
    public void moveApart(Collection<SpaceId> ids) {
        keys.moveApart(ids);
    }

    /** The closed space of a team, made when first asked for: whoever is in the team is in it, the lead as steward. */
    public SpaceId ofTeam(TeamId team) {
        return held.ofTeam(team);
    }

    /** The same, if it was made already: for pages that only show. */
    @Transactional(readOnly = true)
    public Optional<SpaceId> findOfTeam(TeamId team) {
        return held.findOfTeam(team);
    }

    /** What a person keeps for themselves, made at first use; a new one when the old is closed to them. */
    public SpaceId notebook(PersonId person) {
        return held.notebook(person);
    }

    /** The same, if it was made already: for pages that only show. */
    @Transactional(readOnly = true)
    public Optional<SpaceId> findNotebook(PersonId person) {
        return held.findNotebook(person);
    }

    /** Takes somebody out of a space that a capability holds; whoever is last ends it. */
    public void leave(SpaceId id, PersonId person) {
        held.leave(id, person);
    }

    /**
     * Whose place rests in one space rests in the other too, which came of it: an administrator could still be in their
     * place.
     */
    public void restAsIn(SpaceId one, SpaceId other) {
        held.restAsIn(one, other);
    }

    /** Ends a space that a capability holds: nobody is in it any more, and a confidential one loses its key. */
    public void release(SpaceId id) {
        held.release(id);
    }

    /** The space that a capability holds for this purpose, if the viewer is in it; to write in, and to show. */
    @Transactional(readOnly = true)
    public Space requireHeld(SpaceId id, String purpose, Viewer viewer) {
        return findInside(id, viewer)
                .filter(space -> purpose.equals(space.heldFor()))
                .orElseThrow(NotFound::new);
    }

    /** Whose place in this space rests, as a fellow member may know: an administrator made a way in for them. */
    @Transactional(readOnly = true)
    public List<PersonId> resting(SpaceId id, Viewer viewer) {
        return findInside(id, viewer).map(space -> held.resting(space.id())).orElseThrow(NotFound::new);
    }

    /** Lets somebody whose place rests in again, by any other member of any space: they can tell whether it is they. */
    public void readmit(SpaceId id, PersonId person, Viewer viewer) {
        held.readmit(id, person, viewer);
    }

    @Transactional(readOnly = true)
    public Optional<SpaceId> everyone() {
        return store.findEveryone();
    }

    /** A space by its id, if the viewer may know that it exists; what a capability holds is not there. */
    @Transactional(readOnly = true)
    public Optional<Space> find(SpaceId id, Viewer viewer) {
        return store.find(id, viewer);
    }

    @Transactional(readOnly = true)
    public Space require(SpaceId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(NotFound::new);
    }

    /** Any space the viewer is a member of, also one that a capability holds: content follows membership alone. */
    @Transactional(readOnly = true)
    public Optional<Space> findInside(SpaceId id, Viewer viewer) {
        return store.findInside(id, viewer);
    }

    /** The space around something that the viewer may read, also one that a capability holds. */
    @Transactional(readOnly = true)
    public Space requireAround(SpaceId id, Viewer viewer) {
        return store.findAround(id, viewer).orElseThrow(NotFound::new);
    }

    /** The space, when the viewer may write in it; they join an open one by writing. Not one that is held. */
    public Space requireWritable(SpaceId id, Viewer viewer) {
        var space = require(id, viewer);
        if (space.member()) {
            return space;
        }
        if (space.kind() != SpaceKind.OPEN || viewer.guest()) {
            throw new NotFound();
        }
        join(id, viewer.id());
        return require(id, viewer);
    }

    /** Whether they may; nothing is joined by asking. */
    @Transactional(readOnly = true)
    public boolean mayWrite(SpaceId id, Viewer viewer) {
        return store.findAround(id, viewer)
                .filter(space -> space.mayWrite(viewer))
                .isPresent();
    }

    /** The spaces in which the viewer may write at once: those they are a member of, of teams too, none that is held. */
    @Transactional(readOnly = true)
    public List<Space> mine(Viewer viewer) {
        return store.listMine(viewer);
    }

    /** Every space the viewer may know of, at most {@code limit}, their own first. */
    @Transactional(readOnly = true)
    public List<Space> known(Viewer viewer, int limit) {
        return store.listKnown(viewer, limit);
    }

    /** Those of these that the viewer may know of, for showing where something stands. */
    @Transactional(readOnly = true)
    public Map<SpaceId, Space> among(Collection<SpaceId> ids, Viewer viewer) {
        return ids.isEmpty()
                ? Map.of()
                : store.listAmong(ids, viewer).stream().collect(Collectors.toMap(Space::id, space -> space));
    }

    /** Spaces of this name, upper and lower case alike, confidential ones too, none that is held: for the command line, never for a page. */
    @Transactional(readOnly = true)
    public List<NamedSpace> named(String name) {
        return store.listNamed(name);
    }

    public void join(SpaceId id, PersonId person) {
        store.insertMember(id, person, "member");
        touched(id);
    }

    public void appoint(SpaceId id, PersonId person) {
        store.insertMember(id, person, "steward");
        touched(id);
    }

    @Transactional(readOnly = true)
    public List<PersonId> stewards(SpaceId id) {
        return store.listStewards(id);
    }

    /** Whether everybody but guests may read what stands here. */
    @Transactional(readOnly = true)
    public boolean isOpen(SpaceId id) {
        return store.isOpen(id);
    }

    /** Whether somebody who is here is no member of this space, which is not open. */
    @Transactional(readOnly = true)
    public boolean isShut(SpaceId id, PersonId person) {
        return store.isShut(id, person);
    }

    /** Whether at least so many may write here: among fewer nobody can hide. */
    @Transactional(readOnly = true)
    public boolean hasAtLeast(SpaceId id, int persons) {
        return store.countWriters(id, persons) >= persons;
    }

    /** Members by number, at most {@code limit}, those first who came first; for services, never to be shown. */
    @Transactional(readOnly = true)
    public List<PersonId> memberIds(SpaceId id, int limit) {
        return store.listMemberIds(id, limit);
    }

    /** The spaces whose content the viewer may read, held ones too, by number, for filters of an index; never the last word. */
    @Transactional(readOnly = true)
    public List<SpaceId> readable(Viewer viewer) {
        return store.listReadable(viewer);
    }

    /** Those of these persons who are members of this space, in one statement; for services. */
    @Transactional(readOnly = true)
    public Set<PersonId> membersAmong(SpaceId id, Collection<PersonId> persons) {
        return persons.isEmpty() ? Set.of() : store.listMembersAmong(id, persons);
    }

    /**
     * A colleague who is in no team and in no space that everybody can see; the {@code lot} decides who, so that not
     * everybody is shown the same one.
     */
    @Transactional(readOnly = true)
    public Optional<PersonId> findAlone(Viewer viewer, long lot) {
        return viewer.guest() ? Optional.empty() : store.findAlone(viewer.id(), lot);
    }

    /** Who waits for this viewer at the door of a space, those who wait longest first. */
    @Transactional(readOnly = true)
    public List<Knock> knocks(Viewer viewer, int limit) {
        return knocks.list(viewer, limit);
    }

    /** Refuses whoever is not a steward here; whoever may not know of the space learns nothing. */
    public Space requireStewarded(SpaceId id, Viewer viewer) {
        var space = require(id, viewer);
        if (!space.steward()) {
            throw new Forbidden();
        }
        return space;
    }

    void touched(SpaceId id) {
        changes.note("space", id.value());
    }
}
