package nl.zwerm.web;

import java.util.Collection;
import java.util.Map;

/** How far the rights of persons have moved on; a stream opened under an older epoch is closed and asks anew. */
public interface RightsPulse {

    /** The epoch of each of these persons who may still come in; whoever may not is absent. */
    Map<Long, Long> epochs(Collection<Long> persons);

    /** The epoch under which this reader signed in. */
    long epoch(Reader reader);
}
