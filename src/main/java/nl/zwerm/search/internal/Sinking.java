package nl.zwerm.search.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.Overdue;
import nl.zwerm.search.SearchHit;
import nl.zwerm.search.SearchHits;
import org.springframework.stereotype.Component;

/**
 * What nobody said in time to be still true comes later: it weighs half among the best {@link #TOGETHER} it was found with.
 * The day is asked of the database and not of the index, which would not know that it has come.
 */
@Component
class Sinking {

    /** Two pages, as many as are found quickly of very many; further down the next as many are weighed by themselves. */
    static final int TOGETHER = Shortlist.DEEPEST;

    private static final float WORTH = 0.5f;

    private final List<Overdue> overdue;

    Sinking(List<Overdue> overdue) {
        this.overdue = overdue;
    }

    /** Hits in the order in which they are shown, and which of them are overdue. */
    record Sunk(SearchHits hits, Set<Long> overdue) {}

    Sunk of(SearchHits found, Viewer viewer) {
        var late = among(found.ids(), viewer);
        if (late.isEmpty()) {
            return new Sunk(found, late);
        }
        var order = found.hits().stream()
                .sorted(Comparator.comparingDouble(
                                (SearchHit hit) -> late.contains(hit.id()) ? hit.score() * WORTH : hit.score())
                        .reversed())
                .toList();
        return new Sunk(found.of(order), late);
    }

    private Set<Long> among(Collection<Long> ids, Viewer viewer) {
        var late = new HashSet<Long>();
        if (!ids.isEmpty()) {
            overdue.forEach(one -> late.addAll(one.among(ids, viewer)));
        }
        return late;
    }
}
