package nl.zwerm.contributions;

import java.util.Optional;
import nl.zwerm.contributions.internal.ActStore;
import nl.zwerm.contributions.internal.ContributionStore;
import nl.zwerm.contributions.internal.MergeStore;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.Spaces;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two threads that ask the same become one, and can be parted again: what stands beneath the one moves beneath the other,
 * its address leads there, and who followed it follows the other. Only within a space, so that nobody reads more than
 * they did; what stands elsewhere is moved first.
 */
@Service
@Transactional
public class Merging {

    /** Why two cannot be merged. */
    public enum Refusal {
        ITSELF,
        ELSEWHERE,
        GONE_ALREADY,
        CIRCULAR,
        INTO_GONE,
        HOLDS_OTHERS,
        HOLDS_PSEUDONYMS
    }

    private final Contributions contributions;
    private final ContributionStore store;
    private final ActStore acts;
    private final MergeStore merges;
    private final Spaces spaces;
    private final ApplicationEventPublisher events;

    Merging(
            Contributions contributions,
            ContributionStore store,
            ActStore acts,
            MergeStore merges,
            Spaces spaces,
            ApplicationEventPublisher events) {
        this.contributions = contributions;
        this.store = store;
        this.acts = acts;
        this.merges = merges;
        this.spaces = spaces;
        this.events = events;
    }

    /** The first of a thread, which a steward may merge. */
    @Transactional(readOnly = true)
    public Contribution requireMergeable(ContributionId id, String kind, Viewer viewer) {
        var thing = contributions.require(id, kind, viewer);
        spaces.requireStewarded(thing.space(), viewer);
        if (thing.parent() != null) {
            throw new NotFound();
        }
        return thing;
    }

    /** Nothing when it is done; {@code into} is what remains. */
    public Optional<Refusal> merge(Contribution from, Contribution into, String reason, Viewer viewer) {
        var space = spaces.requireStewarded(from.space(), viewer);
        merges.lock(from.id(), into.id());
        var refusal = refusal(from, into, viewer);
        if (refusal.isPresent()) {
            return refusal;
        }
        var act = acts.insert(Deed.MERGE, space, from, into.id(), viewer.id(), true, reason, 0);
        if (act.isEmpty() || !store.mark(from.id(), "published", "trashed")) {
            return Optional.of(Refusal.GONE_ALREADY);
        }
        merges.move(act.get(), from.id(), into.id());
        contributions.touched(from);
        contributions.touched(into);
        events.publishEvent(new ContributionRemoved(from.id(), from.root(), from.kind(), false));
        events.publishEvent(new ContributionCaredFor(from.id(), Deed.MERGE, from.by(viewer.id()), false));
        return Optional.empty();
    }

    /** Parts them again, exactly as they were; false when they are two. */
    public boolean part(ContributionId id, Viewer viewer) {
        var from = contributions.find(id, viewer).orElseThrow(NotFound::new);
        spaces.requireStewarded(from.space(), viewer);
        var into = acts.findOther(id, Deed.MERGE);
        if (into.isEmpty()) {
            return false;
        }
        merges.lock(id, into.get().other());
        if (!acts.undo(into.get().act(), viewer.id())) {
            return false;
        }
        merges.moveBack(into.get().act(), id, into.get().other());
        store.mark(id, "trashed", "published");
        contributions.touched(from);
        contributions.find(into.get().other(), viewer).ifPresent(contributions::touched);
        events.publishEvent(new ContributionRestored(id, from.root(), from.kind()));
        events.publishEvent(new ContributionCaredFor(id, Deed.MERGE, from.by(viewer.id()), true));
        return true;
    }

    /** What it went into, when the viewer may read that. */
    @Transactional(readOnly = true)
    public Optional<Contribution> into(ContributionId id, Viewer viewer) {
        return acts.findOther(id, Deed.MERGE)
                .flatMap(merged -> contributions.find(merged.other(), viewer))
                .filter(Contribution::published);
    }

    private Optional<Refusal> refusal(Contribution from, Contribution into, Viewer viewer) {
        if (from.id().equals(into.id())) {
            return Optional.of(Refusal.ITSELF);
        }
        if (acts.findOther(from.id(), Deed.MERGE).isPresent() || !current(from, viewer)) {
            return Optional.of(Refusal.GONE_ALREADY);
        }
        var went = acts.findOther(into.id(), Deed.MERGE);
        if (went.filter(merged -> merged.other().equals(from.id())).isPresent()) {
            return Optional.of(Refusal.CIRCULAR);
        }
        if (went.isPresent() || !current(into, viewer)) {
            return Optional.of(Refusal.INTO_GONE);
        }
        if (!from.space().equals(into.space())) {
            return Optional.of(Refusal.ELSEWHERE);
        }
        if (merges.holdsMerged(from.id())) {
            return Optional.of(Refusal.HOLDS_OTHERS);
        }
        return merges.holdsPseudonyms(from.id()) ? Optional.of(Refusal.HOLDS_PSEUDONYMS) : Optional.empty();
    }

    /** As it stands now that nobody else changes it. */
    private boolean current(Contribution thing, Viewer viewer) {
        return contributions
                .find(thing.id(), viewer)
                .filter(Contribution::published)
                .isPresent();
    }
}
