package nl.zwerm.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is written and not confidential, made findable. Changes are visible after {@code refresh} or {@code commit} and
 * kept after {@code commit}; whatever is lost is fed again from {@code cursor}, the place in the change log of the last
 * commit. Safe for any number of threads.
 */
public interface SearchIndex extends AutoCloseable {

    void put(Collection<IndexedDocument> documents);

    void remove(Collection<Long> ids);

    void refresh();

    void commit(String cursor);

    /** Empty for an index that starts anew, because there was none or it could not be used. */
    Optional<String> cursor();

    /** False once its files went missing, were touched by others or could not be written: then it must be closed, opened again and rebuilt. */
    boolean whole();

    /** Reads every file through: false when one is damaged, and the index must be closed, opened again and rebuilt. */
    boolean readable();

    /** False while texts that were removed still stand in its files. */
    boolean swept();

    /** Writes anew the files in which removed texts still stand, which may take a while; it answers meanwhile. */
    void sweep();

    long count();

    /**
     * Replaces the index by these documents while the old one goes on answering. {@code cursor} is where the log stood
     * before they were read; changes made meanwhile are kept.
     */
    void rebuild(Stream<IndexedDocument> documents, String cursor);

    SearchHits search(SearchRequest request);

    /** The signed texts nearest to this question, best first; answers and questions unless the filter names kinds. */
    List<Vote> votes(String title, String body, String language, SearchFilter filter, int topK);

    /** What resembles this text, best first; questions unless the filter names kinds. */
    List<SearchHit> nearest(String text, int limit, SearchFilter filter);

    /** What resembles this question, which is in the index itself, best first; questions unless the filter names kinds. */
    List<SearchHit> related(long question, String text, int limit, SearchFilter filter);

    @Override
    void close();
}
