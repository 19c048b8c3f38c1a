package nl.zwerm.search.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.SearchFilter;
import nl.zwerm.spaces.FindableSpace;

/** Where in the index a viewer may look. It narrows what is found; what is shown is asked of the database. */
final class Places {

    /** Where persons and spaces themselves stand: known to all but guests. No space has this number. */
    static final long OUTSIDE_SPACES = -1;

    private Places() {}

    static SearchFilter of(List<FindableSpace> known, Viewer viewer) {
        var open = those(known, FindableSpace::open);
        var within = those(known, FindableSpace::readable);
        if (!viewer.guest()) {
            open.add(OUTSIDE_SPACES);
            within.add(OUTSIDE_SPACES);
        }
        return SearchFilter.within(within).open(open);
    }

    private static Set<Long> those(List<FindableSpace> known, Predicate<FindableSpace> which) {
        return known.stream()
                .filter(which)
                .map(space -> space.id().value())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
