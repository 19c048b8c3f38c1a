package nl.zwerm.contributions;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zwerm.contributions.internal.ActStore;
import nl.zwerm.contributions.internal.ContributionStore;
import nl.zwerm.contributions.internal.PseudonymousPace;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to looking after what stands in a space: hide, remove, lock, slow down, each with a reason, each to be
 * undone, all of it in the history of the space.
 */
@Service
@Transactional
public class Care {

    private final Contributions contributions;
    private final ContributionStore store;
    private final ActStore acts;
    private final Reports reports;
    private final Spaces spaces;
    private final PseudonymousPace pace;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Care(
            Contributions contributions,
            ContributionStore store,
            ActStore acts,
            Reports reports,
            Spaces spaces,
            PseudonymousPace pace,
            Clock clock,
            ApplicationEventPublisher events) {
        this.contributions = contributions;
        this.store = store;
        this.acts = acts;
        this.reports = reports;
        this.spaces = spaces;
        this.pace = pace;
        this.clock = clock;
        this.events = events;
    }

    /** What a steward may look after: something published, or for a lock or a pace the first of a thread. */
    @Transactional(readOnly = true)
    public Contribution requireCaredFor(ContributionId id, Deed what, Viewer viewer) {
        var thing = contributions.find(id, viewer).orElseThrow(NotFound::new);
        spaces.requireStewarded(thing.space(), viewer);
        boolean whole = what == Deed.LOCK || what == Deed.SLOW;
        boolean hidden = thing.pseudonym() != null;
        if (!thing.published() || whole && thing.parent() != null || what == Deed.SILENCE && !hidden) {
            throw new NotFound();
        }
        return thing;
    }

    /** What a steward did to take it out of sight, and stands, for another who looks after it. */
    @Transactional(readOnly = true)
    public Optional<Act> outOfSight(ContributionId id, Viewer viewer) {
        var thing = contributions.find(id, viewer).orElseThrow(NotFound::new);
        spaces.requireStewarded(thing.space(), viewer);
        return thing.published()
                ? Optional.empty()
                : acts.findStanding(id, Deed.HIDE, viewer).or(() -> acts.findStanding(id, Deed.REMOVE, viewer));
    }

    /**
     * Out of everybody's sight but of whoever made it and the stewards; all others read that and why. False when it was
     * already, as for all that follow.
     */
    public boolean hide(ContributionId id, String reason, Viewer viewer) {
        return putAway(id, Deed.HIDE, "hidden", reason, viewer);
    }

    /** To the trash, without a trace for others. */
    public boolean remove(ContributionId id, String reason, Viewer viewer) {
        return putAway(id, Deed.REMOVE, "trashed", reason, viewer);
    }

    /** Whoever removed it puts it back: its author what they removed, any steward what a steward did. */
    public void restore(ContributionId id, Viewer viewer) {
        if (acts.findStanding(id, Deed.REMOVE, viewer).isPresent()) {
            undo(id, Deed.REMOVE, viewer);
        } else {
            contributions.restore(id, viewer);
        }
    }

    /** Nobody adds anything to the thread any more. */
    public boolean lock(ContributionId root, String reason, Viewer viewer) {
        return set(Deed.LOCK, root, reason, 0, viewer);
    }

    /** Everybody adds one thing in so many minutes. */
    public boolean slow(ContributionId root, int minutes, String reason, Viewer viewer) {
        return set(Deed.SLOW, root, reason, minutes, viewer);
    }

    public boolean slow(SpaceId space, int minutes, String reason, Viewer viewer) {
        var place = spaces.requireStewarded(space, viewer);
        return acts.replace(Deed.SLOW, place, null, null, viewer, true, reason, minutes);
    }

    /** False when nothing goes slowly there. */
    public boolean hurryAgain(SpaceId space, Viewer viewer) {
        spaces.requireStewarded(space, viewer);
        return acts.findOfSpace(space, viewer)
                .filter(act -> acts.undo(act.id(), viewer.id()))
                .isPresent();
    }

    /** Says of it that it no longer holds, for whoever may say so; in the history when it is not one's own. */
    public void outdate(Contribution thing, String reason, @Nullable ContributionId successor, Viewer viewer) {
        var space = spaces.requireAround(thing.space(), viewer);
        acts.replace(Deed.OUTDATE, space, thing, successor, viewer, !thing.by(viewer.id()), reason, 0);
        contributions.touched(thing);
        events.publishEvent(new ContributionCaredFor(thing.id(), Deed.OUTDATE, thing.by(viewer.id()), false));
    }

    /** Whether the second took the place of the first, or of what took its place, and so on. */
    public boolean isFollowedBy(ContributionId first, ContributionId second) {
        var seen = new HashSet<ContributionId>();
        var next = Optional.of(first);
        while (next.filter(seen::add).isPresent()) {
            next = next.flatMap(one -> acts.findOther(one, Deed.OUTDATE)).map(ActStore.Other::other);
        }
        return !first.equals(second) && seen.contains(second);
    }

    /** False when nobody says, or says any more, that it is outdated. */
    public boolean upToDate(Contribution thing, Viewer viewer) {
        boolean changed = acts.findStanding(thing.id(), Deed.OUTDATE, viewer)
                .filter(act -> acts.undo(act.id(), viewer.id()))
                .isPresent();
        contributions.touched(thing);
        return changed;
    }

    /** Takes back what was done to something; by any steward of its space. False when that was done already. */
    public boolean undo(ContributionId id, Deed what, Viewer viewer) {
        var thing = contributions.find(id, viewer).orElseThrow(NotFound::new);
        spaces.requireStewarded(thing.space(), viewer);
        var act = acts.findStanding(id, what, viewer);
        if (act.isEmpty() || !acts.undo(act.get().id(), viewer.id())) {
            return false;
        }
        switch (what) {
            case HIDE -> showAgain(thing, "hidden");
            case REMOVE -> showAgain(thing, "trashed");
            case LOCK, SLOW -> contributions.touched(thing);
            default -> throw new NotFound();
        }
        events.publishEvent(new ContributionCaredFor(id, what, false, true));
        return true;
    }

    /** What was done here, the latest first: for whoever may read what stands in the space. */
    @Transactional(readOnly = true)
    public List<Act> history(SpaceId space, OffsetDateTime before, long beforeId, int limit, Viewer viewer) {
        requireReadable(space, viewer);
        return acts.listHistory(space, before, beforeId, limit, viewer);
    }

    @Transactional(readOnly = true)
    public Optional<Act> paceOf(SpaceId space, Viewer viewer) {
        return acts.findOfSpace(space, viewer);
    }

    /** Why something that was asked for is out of the viewer's sight, if it is hidden where they may read. */
    @Transactional(readOnly = true)
    public Optional<Act> hidden(ContributionId id, Viewer viewer) {
        return acts.findStanding(id, Deed.HIDE, viewer)
                .filter(act -> spaces.requireAround(act.space(), viewer).readable());
    }

    @Transactional(readOnly = true)
    public boolean locked(ContributionId root) {
        return acts.isLocked(root);
    }

    /** When the viewer may post again, where a thread or its space was slowed down. */
    @Transactional(readOnly = true)
    public Optional<Instant> waitUntil(@Nullable ContributionId root, SpaceId space, Viewer viewer) {
        var named = acts.findWait(root, space, viewer.id());
        if (pace.nobody()) {
            return named;
        }
        return Stream.of(named, pace.again(viewer.id(), acts.listSlow(root, space), clock.instant()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    /** Counts for {@link #waitUntil}, and is written down nowhere. */
    @Transactional(readOnly = true)
    public void wroteUnderPseudonym(@Nullable ContributionId root, SpaceId space, Viewer viewer) {
        pace.wrote(viewer.id(), acts.listSlow(root, space), clock.instant());
    }

    @Transactional(readOnly = true)
    public void tookBackUnderPseudonym(@Nullable ContributionId root, SpaceId space, Viewer viewer) {
        pace.took(viewer.id(), acts.listSlow(root, space));
    }

    @Transactional(readOnly = true)
    public Space requireReadable(SpaceId space, Viewer viewer) {
        var place = spaces.require(space, viewer);
        if (!place.readable()) {
            throw new NotFound();
        }
        return place;
    }

    private boolean putAway(ContributionId id, Deed what, String state, String reason, Viewer viewer) {
        var thing = contributions.find(id, viewer).orElseThrow(NotFound::new);
        spaces.requireStewarded(thing.space(), viewer);
        if (!store.mark(id, "published", state)) {
            return false;
        }
        note(what, thing, reason, 0, viewer);
        contributions.touched(thing);
        events.publishEvent(new ContributionRemoved(id, thing.root(), thing.kind(), false));
        reports.acted(id, viewer);
        return true;
    }

    private boolean set(Deed what, ContributionId root, String reason, int minutes, Viewer viewer) {
        var thing = requireCaredFor(root, what, viewer);
        boolean changed = note(what, thing, reason, minutes, viewer);
        contributions.touched(thing);
        return changed;
    }

    private void showAgain(Contribution thing, String from) {
        store.mark(thing.id(), from, "published");
        contributions.touched(thing);
        events.publishEvent(new ContributionRestored(thing.id(), thing.root(), thing.kind()));
    }

    private boolean note(Deed what, Contribution thing, String reason, int minutes, Viewer viewer) {
        var space = spaces.requireStewarded(thing.space(), viewer);
        boolean changed = acts.replace(what, space, thing, null, viewer, true, reason, minutes);
        if (changed) {
            events.publishEvent(new ContributionCaredFor(thing.id(), what, thing.by(viewer.id()), false));
        }
        return changed;
    }
}
