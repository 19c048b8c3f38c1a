package nl.zwerm.recognition.internal;

import java.time.Clock;
import java.util.Optional;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.People;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with a compliment by who received it: keep it, share it with the team, thank for it, erase it. */
@Service
@Transactional
class Receiving {

    private final ComplimentStore store;
    private final TeamComplimentStore teams;
    private final ComplimentTexts texts;
    private final Spaces spaces;
    private final People people;
    private final Notifications notifications;
    private final Changes changes;
    private final Clock clock;

    Receiving(
            ComplimentStore store,
            TeamComplimentStore teams,
            ComplimentTexts texts,
            Spaces spaces,
            People people,
            Notifications notifications,
            Changes changes,
            Clock clock) {
        this.store = store;
        this.teams = teams;
        this.texts = texts;
        this.spaces = spaces;
        this.people = people;
        this.notifications = notifications;
        this.changes = changes;
        this.clock = clock;
    }

    /** For the two it is between, whose place in its space does not rest. */
    @Transactional(readOnly = true)
    public Compliment require(ComplimentId id, Viewer viewer) {
        var compliment = store.find(id, viewer).orElseThrow(NotFound::new);
        spaces.requireHeld(compliment.space(), Giving.HELD_FOR, viewer);
        return compliment;
    }

    /** The team with which somebody can share; one that they only say they are in is none. */
    @Transactional(readOnly = true)
    public Optional<TeamId> teamOf(Viewer viewer) {
        return people.teamOf(viewer.id()).filter(team -> people.belongs(viewer.id(), team));
    }

    void keep(ComplimentId id, Viewer viewer) {
        var mine = lock(id, viewer);
        teams.deleteCopy(id).ifPresent(this::noteFor);
        choose(mine, viewer);
    }

    /** False when there is no team to share it with any more. */
    boolean share(ComplimentId id, Viewer viewer) {
        if (!requireReceived(id, viewer).shareable()) {
            throw new Forbidden();
        }
        var team = teamOf(viewer);
        if (team.isEmpty()) {
            return false;
        }
        var space = spaces.ofTeam(team.get());
        var mine = lock(id, viewer);
        teams.insert(
                new TeamCompliment(
                        ComplimentId.next(),
                        id,
                        team.get(),
                        space,
                        mine.giver(),
                        mine.receiver(),
                        texts.text(mine),
                        texts.about(mine).orElse(null),
                        mine.official(),
                        mine.at()),
                null);
        noteFor(team.get());
        choose(mine, viewer);
        return true;
    }

    void thank(ComplimentId id, Viewer viewer) {
        var mine = requireReceived(id, viewer);
        if (store.markThanked(id, clock.instant())) {
            notifications.tell(mine.giver(), Telling.THANKED, mine.path());
        }
    }

    void erase(ComplimentId id, Viewer viewer) {
        var mine = lock(id, viewer);
        teams.deleteCopy(id).ifPresent(this::noteFor);
        store.delete(id);
        changes.note("person", mine.giver().value());
        notifications.forget(mine.path());
        if (store.isEmpty(mine.space())) {
            spaces.release(mine.space());
        }
    }

    /** Lets the other of the two in again. */
    void readmit(ComplimentId id, Viewer viewer) {
        var compliment = require(id, viewer);
        spaces.readmit(compliment.space(), compliment.other(viewer), viewer);
    }

    /** Who is in the team reads it; whoever received it, or gave it to the whole team, also after they left. */
    @Transactional(readOnly = true)
    public TeamCompliment requireOfTeam(ComplimentId id, Viewer viewer) {
        return teams.find(id)
                .filter(one ->
                        one.of(viewer) || spaces.findInside(one.space(), viewer).isPresent())
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public boolean mayTakeBack(TeamCompliment one, Viewer viewer) {
        return one.of(viewer)
                || spaces.findInside(one.space(), viewer).filter(Space::steward).isPresent();
    }

    /** The team does not read it any more; a copy of a compliment is all that goes. */
    void takeBack(ComplimentId id, Viewer viewer) {
        var one = requireOfTeam(id, viewer);
        if (!mayTakeBack(one, viewer)) {
            throw new Forbidden();
        }
        teams.delete(id);
        noteFor(one.team());
        notifications.forget(one.path());
    }

    /** For who is in the team and looks at its page. */
    private void noteFor(TeamId team) {
        changes.note("teammates", team.value());
    }

    private Compliment requireReceived(ComplimentId id, Viewer viewer) {
        var compliment = require(id, viewer);
        if (!compliment.receivedBy(viewer)) {
            throw new NotFound();
        }
        return compliment;
    }

    private Compliment lock(ComplimentId id, Viewer viewer) {
        requireReceived(id, viewer);
        store.lock(id);
        return requireReceived(id, viewer);
    }

    private void choose(Compliment mine, Viewer viewer) {
        store.markChosen(mine.id(), clock.instant());
        notifications.settle(viewer.id(), Telling.RECEIVED, mine.path());
    }
}
