package nl.zwerm.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import nl.zwerm.search.IndexedDocument;
import nl.zwerm.search.SearchFilter;
import nl.zwerm.search.SearchHit;
import nl.zwerm.search.SearchHits;
import nl.zwerm.search.SearchIndex;
import nl.zwerm.search.SearchRequest;
import nl.zwerm.search.Vote;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOFunction;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The search index inside this process. */
final class LuceneIndex implements SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);

    /** Above what the longest query makes of 64 words, each in every field, with parts and similar spellings. */
    private static final int MOST_CLAUSES = 16_384;

    private final IndexFolder folder;
    private final Lock using;
    private final Lock swapping;
    private final ReentrantLock rebuilding = new ReentrantLock();
    private Generation current;
    private @Nullable Rebuild rebuild;

    private LuceneIndex(IndexFolder folder, Generation current) {
        var locks = new ReentrantReadWriteLock();
        this.folder = folder;
        this.using = locks.readLock();
        this.swapping = locks.writeLock();
        this.current = current;
    }

    static SearchIndex open(Path root) {
        return open(root, FSDirectory::open);
    }

    static SearchIndex open(Path root, Storage storage) {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
        try {
            var folder = IndexFolder.open(root, storage);
            try {
                return new LuceneIndex(folder, folder.current());
            } catch (IOException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be kept in " + root, e);
        }
    }

    @Override
    public void put(Collection<IndexedDocument> documents) {
        run(using, () -> {
            current.put(documents);
            if (rebuild != null) {
                rebuild.put(documents);
            }
        });
    }

    @Override
    public void remove(Collection<Long> ids) {
        run(using, () -> {
            current.remove(ids);
            if (rebuild != null) {
                rebuild.remove(ids);
            }
        });
    }

    @Override
    public void refresh() {
        run(using, () -> current.refresh());
    }

    @Override
    public void commit(String cursor) {
        run(using, () -> current.commit(cursor));
    }

    @Override
    public Optional<String> cursor() {
        return call(using, () -> current.cursor());
    }

    @Override
    public boolean whole() {
        return call(using, () -> current.writable() && folder.holds(current));
    }

    @Override
    public boolean readable() {
        return call(using, () -> {
            try {
                current.verify();
                return true;
            } catch (IOException | RuntimeException | InternalError damaged) {
                LOG.warn("the search index is damaged: {}", damaged.toString());
                return false;
            }
        });
    }

    @Override
    public boolean swept() {
        return call(using, () -> current.swept());
    }

    /** Without a lock, for whoever searches would wait behind whoever waits for it. */
    @Override
    public void sweep() {
        var generation = call(using, () -> current);
        run(generation::sweep);
    }

    @Override
    public long count() {
        return find(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    @Override
    public SearchHits search(SearchRequest request) {
        return find(searcher -> new Finder(searcher).search(request));
    }

    @Override
    public List<Vote> votes(String title, String body, String language, SearchFilter filter, int topK) {
        return find(searcher -> new Finder(searcher).votes(title, body, language, filter, topK));
    }

    @Override
    public List<SearchHit> nearest(String text, int limit, SearchFilter filter) {
        return find(searcher -> new Finder(searcher).nearest(text, limit, filter));
    }

    @Override
    public List<SearchHit> related(long question, String text, int limit, SearchFilter filter) {
        return find(searcher -> new Finder(searcher).related(question, text, limit, filter));
    }

    @Override
    public void rebuild(Stream<IndexedDocument> documents, String cursor) {
        run(rebuilding, () -> {
            var next = new Rebuild(folder.next());
            run(swapping, () -> rebuild = next);
            try (documents) {
                documents.forEach(document -> run(() -> next.read(document)));
                next.generation().join();
                next.generation().commit(cursor);
            } catch (IOException | RuntimeException e) {
                run(swapping, () -> rebuild = null);
                next.generation().abandon();
                folder.delete(next.generation().folder());
                throw e;
            }
            run(swapping, () -> replaceBy(next.generation()));
        });
    }

    @Override
    public void close() {
        run(
                rebuilding,
                () -> run(swapping, () -> {
                    try (folder) {
                        current.close();
                    }
                }));
    }

    /** Whoever is still searching the old generation keeps its view until done. */
    private void replaceBy(Generation next) throws IOException {
        next.refresh();
        current.abandon();
        current = next;
        rebuild = null;
        folder.makeCurrent(next);
    }

    private <T> T find(IOFunction<IndexSearcher, T> search) {
        return call(using, () -> {
            var searcher = current.acquire();
            try {
                return search.apply(searcher);
            } finally {
                current.release(searcher);
            }
        });
    }

    private static void run(Lock lock, Deed deed) {
        lock.lock();
        try {
            run(deed);
        } finally {
            lock.unlock();
        }
    }

    private static void run(Deed deed) {
        try {
            deed.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read or written", e);
        }
    }

    private static <T> T call(Lock lock, IOSupplier<T> call) {
        lock.lock();
        try {
            return call.get();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read", e);
        } finally {
            lock.unlock();
        }
    }

    private interface Deed {
        void run() throws IOException;
    }
}
