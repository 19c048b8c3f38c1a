package nl.zwerm.knowledge.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Titled;
import nl.zwerm.knowledge.internal.TreeStore.Node;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of the pages of a space: what is beneath what, and moving one with all that is beneath it. */
@Service
@Transactional
class Tree {

    /** On one level; more than anybody puts in order by hand. */
    static final int MOST = 500;

    private final TreeStore store;
    private final Contributions contributions;

    Tree(TreeStore store, Contributions contributions) {
        this.store = store;
        this.contributions = contributions;
    }

    /** What a page stands beneath, from the top down, and what stands beneath it. */
    record Around(List<Titled> above, List<Branch> beneath) {}

    /** {@link #above} and {@link #level} of one page, whose titles come together. */
    @Transactional(readOnly = true)
    public Around around(ContributionId id, boolean atTop, Viewer viewer) {
        var above = atTop ? List.<ContributionId>of() : store.listAbove(id);
        var nodes = store.listBeneath(id, viewer, MOST);
        var titles = contributions.titles(
                Stream.concat(above.stream(), nodes.stream().map(Node::id)).toList(), viewer);
        return new Around(titled(above, titles), branches(nodes, titles));
    }

    /** What stands beneath a page, or at the top of its space, in its order; one that was removed has no title. */
    @Transactional(readOnly = true)
    public List<Branch> level(SpaceId space, @Nullable ContributionId parent, Viewer viewer) {
        var nodes = parent == null ? store.listAtTop(space, viewer, MOST) : store.listBeneath(parent, viewer, MOST);
        return branches(nodes, contributions.titles(nodes.stream().map(Node::id).toList(), viewer));
    }

    private static List<Branch> branches(List<Node> nodes, Map<ContributionId, Titled> titles) {
        return nodes.stream()
                .map(node -> {
                    var titled = titles.get(node.id());
                    return new Branch(
                            node.id().toString(),
                            titled == null ? "" : titled.title(),
                            titled == null ? "" : titled.language(),
                            node.more(),
                            node.trueUntil());
                })
                .toList();
    }

    /** What a page stands beneath, from the top down; what was removed is left out. */
    @Transactional(readOnly = true)
    public List<Titled> above(ContributionId id, Viewer viewer) {
        var ids = store.listAbove(id);
        return titled(ids, contributions.titles(ids, viewer));
    }

    private static List<Titled> titled(List<ContributionId> ids, Map<ContributionId, Titled> titles) {
        return ids.stream().filter(titles::containsKey).map(titles::get).toList();
    }

    /** What came of moving. */
    sealed interface Moving {
        record Done() implements Moving {}

        /** It would stand beneath itself. */
        record Circle() implements Moving {}

        /** Somebody moved it to another space in the meantime. */
        record Elsewhere() implements Moving {}

        /** Somebody moved what it was to stand before. */
        record Shifted() implements Moving {}
    }

    /**
     * Puts a page, with all that is beneath it, beneath another of the same space (nothing: at the top), before
     * {@code next}, or after all that stand there.
     */
    Moving move(Contribution page, @Nullable ContributionId parent, Optional<ContributionId> next, Viewer viewer) {
        store.lock(page.space());
        if (!contributions.require(page.id(), KeptPages.PAGE, viewer).space().equals(page.space())) {
            return new Moving.Elsewhere();
        }
        if (parent != null) {
            requireBeside(parent, page, viewer);
            var above = new ArrayList<>(store.listAbove(parent));
            above.add(parent);
            if (above.contains(page.id())) {
                return new Moving.Circle();
            }
        }
        if (next.isPresent()
                && store.findPlace(page.space(), parent, next.get()).isEmpty()) {
            return new Moving.Shifted();
        }
        store.save(page.id(), parent, place(page, parent, next));
        contributions.touched(page);
        return new Moving.Done();
    }

    private void requireBeside(ContributionId parent, Contribution page, Viewer viewer) {
        var above = contributions.require(parent, KeptPages.PAGE, viewer);
        if (!above.published() || !above.space().equals(page.space())) {
            throw new NotFound();
        }
    }

    private long place(Contribution page, @Nullable ContributionId parent, Optional<ContributionId> next) {
        var before = next.flatMap(id -> between(page, parent, id));
        if (before.isEmpty() && next.isPresent()) {
            store.spread(page.space(), parent);
            before = next.flatMap(id -> between(page, parent, id));
        }
        return before.orElseGet(() -> store.lastPlace(page.space(), parent) + TreeStore.GAP);
    }

    /** Half way to the one before; nothing where there is no room. */
    private Optional<Long> between(Contribution page, @Nullable ContributionId parent, ContributionId next) {
        return store.findPlace(page.space(), parent, next).flatMap(at -> {
            long before =
                    store.findPlaceBefore(page.space(), parent, at, page.id()).orElse(0L);
            return at - before > 1 ? Optional.of(before + (at - before) / 2) : Optional.empty();
        });
    }
}
