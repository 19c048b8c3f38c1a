package nl.zwerm.search.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import nl.zwerm.search.IndexedDocument;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** One Lucene index in one folder, from its first document until it is replaced. */
final class Generation implements AutoCloseable {

    static final String CURSOR = "cursor";
    private static final String SCHEMA = "schema";

    /** In a commit some of whose files still hold what was removed: whoever opens it next sweeps it. */
    private static final String UNSWEPT = "unswept";

    private static final Similarity SIMILARITY = new BM25Similarity(1.2f, 0.75f);
    private static final double BUFFER_MEGABYTES = 64;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final AtomicLong removals = new AtomicLong();
    private volatile long swept;
    private volatile Map<Path, Stamp> committed = Map.of();

    private Generation(Path folder, Directory directory, IndexWriter writer, SearcherManager searchers) {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
    }

    static Generation start(Path folder, Storage storage) throws IOException {
        var generation = open(folder, storage);
        generation.commit(Map.of(SCHEMA, Fields.SCHEMA));
        return generation;
    }

    /** Fails with whatever Lucene fails with when the folder holds no whole index. */
    static Generation open(Path folder) throws IOException {
        return open(folder, FSDirectory::open);
    }

    static Generation open(Path folder, Storage storage) throws IOException {
        var directory = storage.open(folder);
        @Nullable IndexWriter writer = null;
        try {
            var config = new IndexWriterConfig(WordAnalyzer.forIndex())
                    .setSimilarity(SIMILARITY)
                    .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                    .setRAMBufferSizeMB(BUFFER_MEGABYTES);
            writer = new IndexWriter(directory, config);
            var generation =
                    new Generation(folder, directory, writer, new SearcherManager(writer, new ZwermSearchers()));
            generation.stampCommitted();
            generation.committed(UNSWEPT).ifPresent(_ -> generation.held());
            return generation;
        } catch (IOException | RuntimeException e) {
            if (writer != null) {
                writer.rollback();
            }
            directory.close();
            throw e;
        }
    }

    Path folder() {
        return folder;
    }

    boolean usable() throws IOException {
        if (!Fields.SCHEMA.equals(committed(SCHEMA).orElse(""))) {
            return false;
        }
        verify();
        return true;
    }

    /** Reads every file through; fails when one is not what was written. */
    void verify() throws IOException {
        var searcher = searchers.acquire();
        try {
            for (var leaf : searcher.getIndexReader().leaves()) {
                leaf.reader().checkIntegrity();
            }
        } finally {
            searchers.release(searcher);
        }
    }

    /**
     * Whether the files of the last commit are there as they were. Lucene writes each once and keeps those of a commit
     * until the next, so one that is gone, shorter or written again was touched by somebody else.
     */
    synchronized boolean untouched() {
        return committed.entrySet().stream()
                .allMatch(file -> file.getValue().equals(Stamp.of(file.getKey()).orElse(null)));
    }

    private void stampCommitted() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return;
        }
        var stamps = new HashMap<Path, Stamp>();
        for (var name : SegmentInfos.readLatestCommit(directory).files(true)) {
            var file = folder.resolve(name);
            Stamp.of(file).ifPresent(stamp -> stamps.put(file, stamp));
        }
        committed = Map.copyOf(stamps);
    }

    private record Stamp(long length, FileTime written) {

        static Optional<Stamp> of(Path file) {
            try {
                var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return Optional.of(new Stamp(attributes.size(), attributes.lastModifiedTime()));
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }

    void put(Collection<IndexedDocument> documents) throws IOException {
        for (var document : documents) {
            writer.updateDocument(Fields.id(document.id()), Fields.of(document));
        }
    }

    void remove(Collection<Long> ids) throws IOException {
        boolean held = holdsAny(ids);
        writer.deleteDocuments(ids.stream().map(Fields::id).toArray(Term[]::new));
        if (held) {
            held();
        }
    }

    /** Something is removed that its files held, or may have held. */
    void held() {
        removals.incrementAndGet();
    }

    boolean swept() {
        return removals.get() == swept;
    }

    /**
     * Lucene only marks what is removed, also what is put anew, until it happens to merge the files that hold it. This writes
     * each of them anew at once, however little in it is marked. What another merge has in hand waits for the next time.
     */
    void sweep() throws IOException {
        long upTo = removals.get();
        refresh();
        boolean all = writer.getMergingSegments().isEmpty();
        writer.forceMergeDeletes();
        if (all) {
            swept = upTo;
        }
        commitAgain();
        refresh();
    }

    /** In one piece, in which every word is looked up once: a search takes a quarter less. For an index that is whole. */
    void join() throws IOException {
        writer.forceMerge(1);
    }

    private boolean holdsAny(Collection<Long> ids) throws IOException {
        refresh();
        var searcher = searchers.acquire();
        try {
            var terms = ids.stream().map(id -> Fields.id(id).bytes()).toList();
            return searcher.count(new TermInSetQuery(Fields.ID, terms)) > 0;
        } finally {
            searchers.release(searcher);
        }
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    void commit(String cursor) throws IOException {
        commitAs(Fields.SCHEMA, cursor);
        refresh();
    }

    void commitAs(String schema, String cursor) throws IOException {
        commit(Map.of(SCHEMA, schema, CURSOR, cursor));
    }

    Optional<String> cursor() {
        return committed(CURSOR);
    }

    IndexSearcher acquire() throws IOException {
        return searchers.acquire();
    }

    void release(IndexSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    /** Lucene closes a writer for good at the first failure that may have hurt the index. */
    boolean writable() {
        return writer.isOpen();
    }

    @Override
    public void close() throws IOException {
        try (directory;
                writer) {
            searchers.close();
        }
    }

    /** Closes without finishing anything, for an index that is given up. */
    void abandon() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }

    private synchronized void commitAgain() throws IOException {
        var data = new HashMap<String, String>();
        committed(SCHEMA).ifPresent(schema -> data.put(SCHEMA, schema));
        cursor().ifPresent(cursor -> data.put(CURSOR, cursor));
        commit(data);
    }

    private synchronized void commit(Map<String, String> data) throws IOException {
        var all = new HashMap<>(data);
        if (!swept()) {
            all.put(UNSWEPT, "");
        }
        writer.setLiveCommitData(all.entrySet());
        writer.commit();
        stampCommitted();
    }

    private Optional<String> committed(String key) {
        var data = writer.getLiveCommitData();
        if (data != null) {
            for (var entry : data) {
                if (entry.getKey().equals(key)) {
                    return Optional.of(entry.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static final class ZwermSearchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(SIMILARITY);
            return searcher;
        }
    }
}
