package nl.zwerm.people.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.TeamRenamed;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Teams are looked after by administrators and by their leads: a lead renames the team, decides who is in it, and does
 * as they see fit with the teams below it.
 */
@Service
@Transactional
class Teams {

    /** What came of moving a team. */
    sealed interface Move {
        record Moved() implements Move {}

        record BelowItself() implements Move {}
    }

    private final TeamStore store;
    private final TeamMoves moves;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    Teams(TeamStore store, TeamMoves moves, Changes changes, ApplicationEventPublisher events) {
        this.store = store;
        this.moves = moves;
        this.changes = changes;
        this.events = events;
    }

    /** May name it and decide who is in it. */
    static boolean maySteer(Viewer viewer, TeamId team, List<TeamRow> teams) {
        return viewer.administrator() || TeamTree.leads(viewer.id(), TeamTree.path(team, teams));
    }

    /** May decide on its place and its lead: administrators, and whoever leads a team above it. */
    static boolean mayPlace(Viewer viewer, TeamId team, List<TeamRow> teams) {
        var path = TeamTree.path(team, teams);
        return viewer.administrator() || (path.size() > 1 && TeamTree.leads(viewer.id(), path.subList(1, path.size())));
    }

    @Transactional(readOnly = true)
    void requireSteered(TeamId id, Viewer viewer) {
        require(maySteer(viewer, id, known(id)));
    }

    @Transactional(readOnly = true)
    void requirePlaced(TeamId id, Viewer viewer) {
        require(mayPlace(viewer, id, known(id)));
    }

    @Transactional(readOnly = true)
    void requireParent(@Nullable TeamId parent, Viewer viewer) {
        requireParent(parent, viewer, store.list());
    }

    /** Nothing when a team of that name is there already; also when the form was sent twice. */
    Optional<TeamId> make(String name, @Nullable TeamId parent, Viewer viewer) {
        store.lockTree();
        var teams = store.list();
        requireParent(parent, viewer, teams);
        if (isTaken(name, parent, teams)) {
            return Optional.empty();
        }
        var id = TeamId.next();
        store.insert(id, name, parent);
        changes.note("team", id.value());
        return Optional.of(id);
    }

    private static boolean isTaken(String name, @Nullable TeamId parent, List<TeamRow> teams) {
        return teams.stream()
                .anyMatch(team -> Objects.equals(parent, team.parent()) && name.equalsIgnoreCase(team.name()));
    }

    void rename(TeamId id, String name, Viewer viewer) {
        require(maySteer(viewer, id, known(id)));
        store.holdStill();
        store.rename(id, name);
        changes.note("team", id.value());
        events.publishEvent(new TeamRenamed(id));
    }

    Move move(TeamId id, @Nullable TeamId parent, Viewer viewer) {
        store.lockTree();
        var teams = known(id);
        require(mayPlace(viewer, id, teams));
        requireParent(parent, viewer, teams);
        if (parent != null && TeamTree.branch(id, teams).contains(parent)) {
            return new Move.BelowItself();
        }
        store.move(id, parent);
        changes.note("team", id.value());
        return new Move.Moved();
    }

    void appointLead(TeamId id, @Nullable PersonId lead, Viewer viewer) {
        require(mayPlace(viewer, id, known(id)));
        moves.appoint(id, lead, () -> store.saveLead(id, lead));
    }

    void take(TeamId id, PersonId person, Viewer viewer) {
        require(maySteer(viewer, id, known(id)));
        moves.move(person, id, () -> store.saveTeam(person, id));
        changes.note("person", person.value());
    }

    /** Whoever said themselves that this is their team belongs to it from now on. */
    void confirm(TeamId id, PersonId person, Viewer viewer) {
        require(maySteer(viewer, id, known(id)));
        store.holdStill();
        if (!store.isMember(person, id)) {
            throw new NotFound();
        }
        moves.move(person, id, () -> store.markConfirmed(person));
        changes.note("person", person.value());
    }

    void release(TeamId id, PersonId person, Viewer viewer) {
        require(maySteer(viewer, id, known(id)));
        store.holdStill();
        if (!store.isMember(person, id)) {
            throw new NotFound();
        }
        moves.move(person, null, () -> store.saveTeam(person, null));
        changes.note("person", person.value());
    }

    private List<TeamRow> known(TeamId id) {
        var teams = store.list();
        if (teams.stream().noneMatch(team -> team.id().equals(id))) {
            throw new NotFound();
        }
        return teams;
    }

    private void requireParent(@Nullable TeamId parent, Viewer viewer, List<TeamRow> teams) {
        if (parent == null) {
            require(viewer.administrator());
        } else {
            known(parent);
            require(maySteer(viewer, parent, teams));
        }
    }

    private static void require(boolean may) {
        if (!may) {
            throw new Forbidden();
        }
    }
}
