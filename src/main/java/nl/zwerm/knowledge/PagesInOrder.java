package nl.zwerm.knowledge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.knowledge.internal.TreeStore;
import nl.zwerm.knowledge.internal.TreeStore.Twig;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pages of a tree as one would read them in a book: each followed by what is beneath it. What the viewer does not read
 * is left out; what is beneath that stands where it would.
 */
@Service
@Transactional(readOnly = true)
public class PagesInOrder {

    private static final int MOST = 100_000;

    private final TreeStore store;
    private final Contributions contributions;
    private final Spaces spaces;

    PagesInOrder(TreeStore store, Contributions contributions, Spaces spaces) {
        this.store = store;
        this.contributions = contributions;
        this.spaces = spaces;
    }

    /** A page and the one it is read beneath, which comes before it. */
    public record Leaf(ContributionId id, @Nullable ContributionId above) {}

    /** A page with all beneath it. */
    public List<Leaf> from(ContributionId id, Viewer viewer) {
        requirePage(id, viewer);
        return inOrder(store.listTree(id, viewer, MOST), id);
    }

    /** All of a space. */
    public List<Leaf> of(SpaceId space, Viewer viewer) {
        requireSpace(space, viewer);
        return inOrder(store.listTree(space, viewer, MOST), null);
    }

    public Contribution requirePage(ContributionId id, Viewer viewer) {
        var page = contributions.require(id, "page", viewer);
        if (!page.published()) {
            throw new NotFound();
        }
        return page;
    }

    /** Whoever may know that a closed space exists does not know what is in it. */
    public Space requireSpace(SpaceId id, Viewer viewer) {
        var space = spaces.requireAround(id, viewer);
        if (!space.readable()) {
            throw new NotFound();
        }
        return space;
    }

    /** A page to go to, and the nearest above it that was there. */
    private record Step(Twig twig, @Nullable ContributionId above) {}

    private static List<Leaf> inOrder(List<Twig> twigs, @Nullable ContributionId root) {
        var beneath = new HashMap<@Nullable ContributionId, List<Twig>>();
        for (var twig : twigs) {
            var parent = twig.id().equals(root) ? null : twig.parent();
            beneath.computeIfAbsent(parent, _ -> new ArrayList<>()).add(twig);
        }
        var leaves = new ArrayList<Leaf>();
        var seen = new HashSet<ContributionId>();
        var steps = new ArrayDeque<Step>();
        push(null, null, beneath, steps);
        while (!steps.isEmpty()) {
            var step = steps.pop();
            var id = step.twig().id();
            if (seen.add(id)) {
                if (step.twig().there()) {
                    leaves.add(new Leaf(id, step.above()));
                }
                push(id, step.twig().there() ? id : step.above(), beneath, steps);
            }
        }
        return leaves;
    }

    private static void push(
            @Nullable ContributionId parent,
            @Nullable ContributionId above,
            Map<@Nullable ContributionId, List<Twig>> beneath,
            ArrayDeque<Step> steps) {
        beneath.getOrDefault(parent, List.of()).reversed().forEach(twig -> steps.push(new Step(twig, above)));
    }
}
