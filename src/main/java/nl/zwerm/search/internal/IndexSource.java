package nl.zwerm.search.internal;

import java.util.Collection;
import java.util.List;
import nl.zwerm.search.IndexedDocument;

/** One kind of thing that the index knows: what it says of each, and which must be read again after a change. */
interface IndexSource {

    /** As it stands in the log of changes. */
    String kind();

    /** In the order of their ids, which are never negative. */
    List<IndexedDocument> after(long id, int limit);

    /** What there is of these; whatever is missing may not be in the index. */
    List<IndexedDocument> read(Collection<Long> ids);

    /** What reads differently after these changed; themselves among them. */
    Collection<Long> touchedBy(Collection<Long> subjects);

    /** What carries the names of these topics. */
    Collection<Long> about(Collection<Long> topics);
}
