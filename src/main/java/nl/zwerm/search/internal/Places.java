package nl.zwerm.search.internal;

import java.util.HashSet;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.SearchFilter;
import nl.zwerm.spaces.FindableSpaces.Readable;

/** Where in the index a viewer may look. It narrows what is found; what is shown is asked of the database. */
final class Places {

    /** Where persons and spaces themselves stand: known to all but guests. No space has this number. */
    static final long OUTSIDE_SPACES = -1;

    private Places() {}

    static SearchFilter of(Readable readable, Viewer viewer) {
        var open = new HashSet<>(readable.open());
        if (!viewer.guest()) {
            open.add(OUTSIDE_SPACES);
        }
        var within = new HashSet<>(open);
        within.addAll(readable.others());
        return SearchFilter.within(within).open(open);
    }
}
