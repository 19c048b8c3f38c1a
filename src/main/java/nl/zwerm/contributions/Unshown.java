package nl.zwerm.contributions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.contributions.internal.LinkStore;
import nl.zwerm.contributions.internal.UnshownStore;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What services read of contributions to do their work, on behalf of nobody. None of it may be shown. */
@Service
@Transactional(readOnly = true)
public class Unshown {

    private final UnshownStore store;
    private final LinkStore links;
    private final Spaces spaces;

    Unshown(UnshownStore store, LinkStore links, Spaces spaces) {
        this.store = store;
        this.links = links;
        this.spaces = spaces;
    }

    /** As it stands, with its texts opened. */
    public Optional<Contribution> find(ContributionId id) {
        return store.find(id);
    }

    /** All that it goes back to, the nearest first. */
    public List<ContributionId> sources(ContributionId made) {
        return links.listSources(made);
    }

    /** Who follows the thread and may read this part of it. */
    public List<PersonId> followersWhoMayRead(ContributionId root, ContributionId thing) {
        return store.listFollowersWhoMayRead(root, thing);
    }

    /** Of each who wrote something under it that stands there, the first of it; whoever began it left out. */
    public Map<PersonId, ContributionId> firstOfEachBeneath(ContributionId root) {
        return store.findFirstOfEachBeneath(root);
    }

    /**
     * What this person wrote in the thread of a part that they wrote, where the thread was moved to a place that they may not
     * read: only what stood in it before, for all to read, and nothing that was said there since.
     */
    public List<Contribution> movedAwayFrom(PersonId author, ContributionId part) {
        var own = store.listDepartures(part).stream()
                .filter(left -> spaces.isOpen(left.space()))
                .findFirst()
                .map(left -> store.listMovedAway(part, left.at(), author))
                .orElse(List.of())
                .stream()
                .filter(made -> made.isOf(author))
                .toList();
        return own.stream().anyMatch(made -> made.id().equals(part)) ? own : List.of();
    }

    /** What it went into, while that stands. */
    public Optional<ContributionId> mergedInto(ContributionId id) {
        return store.findMergedInto(id);
    }

    public boolean follows(PersonId person, ContributionId root) {
        return store.follows(person, root);
    }

    /** Whether somebody who is here may read it. */
    public boolean mayRead(PersonId person, ContributionId thing) {
        return store.mayRead(person, thing);
    }

    /** Whether its author never published another of this kind; nothing is known of who wrote what has no author. */
    public boolean isFirstOfItsKind(Contribution thing) {
        return thing.author() != null && !store.existsOther(thing, thing.author());
    }

    public Set<Long> topics(ContributionId id) {
        return store.topics(id);
    }
}
