package nl.zwerm.administration.evaluation;

import java.util.List;
import java.util.Set;

/** One way to search the same texts. */
interface Engine {

    String name();

    /** The texts found in these spaces, best first, by the threads they stand in; a thread may come more than once. */
    List<Long> threads(String query, Set<Long> spaces);
}
