package nl.zwerm.contributions;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.internal.ActStore;
import nl.zwerm.contributions.internal.MergeStore;
import nl.zwerm.contributions.internal.MoveStore;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A whole thread goes to another space, in one act of somebody who looks after both; its address stays. What stands where
 * not everybody reads goes nowhere else unless all of it is of whoever moves it: nobody else's words reach other readers
 * without their consent.
 */
@Service
@Transactional
public class Moving {

    /** Why it cannot be moved. */
    public enum Refusal {
        HERE_ALREADY,
        OF_OTHERS,
        WITHOUT_ITS_AUTHOR,
        HOLDS_MERGED,
        MOVED_MEANWHILE
    }

    private final Contributions contributions;
    private final MoveStore moves;
    private final MergeStore merges;
    private final ActStore acts;
    private final Spaces spaces;
    private final List<String> kinds;
    private final ObjectProvider<MovesAlong> more;
    private final ApplicationEventPublisher events;

    Moving(
            Contributions contributions,
            MoveStore moves,
            MergeStore merges,
            ActStore acts,
            Spaces spaces,
            ObjectProvider<MovableKind> kinds,
            ObjectProvider<MovesAlong> more,
            ApplicationEventPublisher events) {
        this.contributions = contributions;
        this.moves = moves;
        this.merges = merges;
        this.acts = acts;
        this.spaces = spaces;
        this.kinds = kinds.stream().map(MovableKind::kind).toList();
        this.more = more;
        this.events = events;
    }

    /** The first of a thread, in a space that the viewer looks after. */
    @Transactional(readOnly = true)
    public Contribution requireMovable(ContributionId id, Viewer viewer) {
        var thing = contributions.find(id, viewer).orElseThrow(NotFound::new);
        spaces.requireStewarded(thing.space(), viewer);
        if (!thing.published() || thing.parent() != null || !kinds.contains(thing.kind())) {
            throw new NotFound();
        }
        return thing;
    }

    /** Where the viewer may move it to: what else they look after. */
    @Transactional(readOnly = true)
    public List<Space> targets(Contribution thing, Viewer viewer) {
        return spaces.mine(viewer).stream()
                .filter(space -> space.steward() && !space.id().equals(thing.space()))
                .toList();
    }

    /** Nothing when it is done. */
    public Optional<Refusal> move(ContributionId id, SpaceId target, String reason, Viewer viewer) {
        var seen = requireMovable(id, viewer);
        var along = along(seen);
        var parts = moves.lock(along.map(one -> one.with(seen, target)).orElse(List.of(id)));
        var thing = requireMovable(id, viewer);
        if (!thing.space().equals(seen.space())) {
            return Optional.of(Refusal.MOVED_MEANWHILE);
        }
        var from = spaces.requireStewarded(thing.space(), viewer);
        var to = spaces.requireStewarded(target, viewer);
        var refusal = refusal(thing, parts.keySet(), from, to, viewer);
        if (refusal.isPresent()) {
            return refusal;
        }
        moves.move(parts.keySet(), from.id(), from.confidential(), to);
        var moved = contributions.find(id, viewer).orElseThrow(NotFound::new);
        for (var space : List.of(from, to)) {
            acts.insert(Deed.MOVE, space, moved, null, viewer.id(), true, reason, 0);
        }
        along.ifPresent(one -> one.moved(moved, parts.keySet()));
        parts.forEach((root, all) -> {
            contributions.find(root, viewer).ifPresent(contributions::touched);
            events.publishEvent(new ThreadMoved(
                    root, moved.kind(), all, from.id(), from.confidential(), to.id(), to.confidential()));
        });
        events.publishEvent(new ContributionCaredFor(id, Deed.MOVE, moved.by(viewer.id()), false));
        return Optional.empty();
    }

    /** Whether more than the thread itself goes along. */
    public boolean takesAlong(Contribution thing) {
        return along(thing).isPresent();
    }

    private Optional<MovesAlong> along(Contribution thing) {
        return more.stream().filter(one -> one.kind().equals(thing.kind())).findFirst();
    }

    private Optional<Refusal> refusal(
            Contribution thing, Collection<ContributionId> all, Space from, Space to, Viewer viewer) {
        if (from.id().equals(to.id())) {
            return Optional.of(Refusal.HERE_ALREADY);
        }
        if (merges.holdsMerged(thing.id())) {
            return Optional.of(Refusal.HOLDS_MERGED);
        }
        if (to.kind() != SpaceKind.OPEN
                && moves.listAuthors(all).stream().anyMatch(author -> spaces.isShut(to.id(), author))) {
            return Optional.of(Refusal.WITHOUT_ITS_AUTHOR);
        }
        return from.kind() != SpaceKind.OPEN && moves.holdsOthers(all, viewer.id())
                ? Optional.of(Refusal.OF_OTHERS)
                : Optional.empty();
    }
}
