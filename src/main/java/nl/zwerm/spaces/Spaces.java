package nl.zwerm.spaces;

import java.util.List;
import java.util.Optional;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.internal.SpaceStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to spaces. Whoever may not know of a space is told that it is not there. */
@Service
@Transactional
public class Spaces {

    private final SpaceStore store;
    private final Changes changes;

    Spaces(SpaceStore store, Changes changes) {
        this.store = store;
        this.changes = changes;
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

    @Transactional(readOnly = true)
    public Optional<SpaceId> everyone() {
        return store.findEveryone();
    }

    /** A space by its id, if the viewer may know that it exists. */
    @Transactional(readOnly = true)
    public Optional<Space> find(SpaceId id, Viewer viewer) {
        return store.find(id, viewer);
    }

    @Transactional(readOnly = true)
    public Space require(SpaceId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(NotFound::new);
    }

    /** The space, when the viewer may write in it; they join an open one by writing. */
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

    /** The spaces in which the viewer may write at once: those they are a member of. */
    @Transactional(readOnly = true)
    public List<Space> mine(Viewer viewer) {
        return store.listMine(viewer);
    }

    /** Every space the viewer may know of, at most {@code limit}, their own first. */
    @Transactional(readOnly = true)
    public List<Space> known(Viewer viewer, int limit) {
        return store.listKnown(viewer, limit);
    }

    /** Spaces of this name, upper and lower case alike, confidential ones too: for the command line, never for a page. */
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

    /** Members by number, at most {@code limit}, those first who came first; for services, never to be shown. */
    @Transactional(readOnly = true)
    public List<PersonId> memberIds(SpaceId id, int limit) {
        return store.listMemberIds(id, limit);
    }

    /** The spaces whose content the viewer may read, by number, for filters of an index; never the last word. */
    @Transactional(readOnly = true)
    public List<SpaceId> readable(Viewer viewer) {
        return store.listReadable(viewer);
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
