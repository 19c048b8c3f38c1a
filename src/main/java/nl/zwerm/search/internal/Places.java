package nl.zwerm.search.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;

/** Where in the index a viewer may look. It narrows what is found; what is shown is asked of the database. */
final class Places {

    /** Where persons and spaces themselves stand: known to all but guests. No space has this number. */
    static final long OUTSIDE_SPACES = -1;

    private Places() {}

    static Set<Long> of(Stream<SpaceId> readable, Viewer viewer) {
        var places = new HashSet<Long>();
        readable.forEach(space -> places.add(space.value()));
        if (!viewer.guest()) {
            places.add(OUTSIDE_SPACES);
        }
        return places;
    }
}
