package nl.zwerm.search;

import java.util.Collection;
import java.util.Set;
import nl.zwerm.people.Viewer;

/** Which texts nobody said in time to be still true: these sink in what is found, and it is said. Offered as a bean. */
public interface Overdue {

    Set<Long> among(Collection<Long> ids, Viewer viewer);
}
