package nl.zwerm.discussions.internal;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.discussions.internal.ReactionsItem.Chip;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to reactions. Nobody is told of one: it is there for whoever looks. */
@Service
@Transactional
class Reactions {

    private final Contributions contributions;
    private final ReactionStore store;
    private final Changes changes;
    private final Clock clock;

    Reactions(Contributions contributions, ReactionStore store, Changes changes, Clock clock) {
        this.contributions = contributions;
        this.store = store;
        this.changes = changes;
        this.clock = clock;
    }

    public void give(Contribution discussion, ContributionId to, Reaction reaction, Viewer viewer) {
        require(discussion, to, viewer);
        if (store.insert(to, viewer.id(), reaction.word(), clock.instant())) {
            changes.note("contribution", discussion.id().value());
        }
    }

    public void takeBack(Contribution discussion, ContributionId to, Reaction reaction, Viewer viewer) {
        require(discussion, to, viewer);
        if (store.delete(to, viewer.id(), reaction)) {
            changes.note("contribution", discussion.id().value());
        }
    }

    @Transactional(readOnly = true)
    public ReactionsItem show(ContributionId to, String path, Viewer viewer) {
        return item(to, path, true, list(List.of(to), viewer));
    }

    @Transactional(readOnly = true)
    public Map<ContributionId, List<Chip>> list(Collection<ContributionId> ids, Viewer viewer) {
        return store.list(ids, viewer);
    }

    /** Every reaction there is, always in the same order, so that a finger finds it. */
    static ReactionsItem item(ContributionId to, String path, boolean may, Map<ContributionId, List<Chip>> given) {
        var chips = given.getOrDefault(to, List.of());
        return new ReactionsItem(
                to.toString(),
                path + "/reactions",
                may,
                Arrays.stream(Reaction.values())
                        .map(reaction -> chips.stream()
                                .filter(chip -> chip.reaction() == reaction)
                                .findFirst()
                                .orElse(new Chip(reaction, 0, false, List.of())))
                        .toList());
    }

    private void require(Contribution discussion, ContributionId to, Viewer viewer) {
        boolean there = contributions
                .find(to, viewer)
                .filter(found -> found.published() && found.root().equals(discussion.id()))
                .filter(found ->
                        found.id().equals(discussion.id()) || found.kind().equals(Messages.MESSAGE))
                .isPresent();
        if (!there) {
            throw new NotFound();
        }
    }
}
