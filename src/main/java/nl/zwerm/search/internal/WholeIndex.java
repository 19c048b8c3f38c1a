package nl.zwerm.search.internal;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.zwerm.search.IndexedDocument;
import nl.zwerm.search.SearchIndex;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.Changes.Cursor;
import org.springframework.stereotype.Component;

/** Reads everything there is into an index, a piece at a time. */
@Component
public class WholeIndex {

    private static final int PIECE = 200;
    private static final long TELL_EVERY = 5_000;

    private final List<IndexSource> sources;
    private final Changes changes;

    WholeIndex(List<IndexSource> sources, Changes changes) {
        this.sources = sources;
        this.changes = changes;
    }

    public void read(SearchIndex index, Consumer<String> progress, BooleanSupplier goOn) {
        read(index, changes.now(), progress, goOn);
    }

    /** {@code from} is a place in the log before which everything is seen by whoever reads now. */
    void read(SearchIndex index, Cursor from, Consumer<String> progress, BooleanSupplier goOn) {
        var count = new AtomicLong();
        // Nothing is read before the index takes it, so that no change falls between the two.
        index.rebuild(
                documents().peek(_ -> {
                    if (!goOn.getAsBoolean()) {
                        throw new CancellationException("stopped while the search index was built");
                    }
                    if (count.incrementAndGet() % TELL_EVERY == 0) {
                        progress.accept(count.get() + " texts are in the new search index.");
                    }
                }),
                from.toString());
        progress.accept("The search index is new; it holds " + index.count() + " texts.");
    }

    public Stream<IndexedDocument> documents() {
        return sources.stream().flatMap(WholeIndex::pieces);
    }

    private static Stream<IndexedDocument> pieces(IndexSource source) {
        return Stream.iterate(
                        source.after(-1, PIECE),
                        piece -> !piece.isEmpty(),
                        piece -> source.after(piece.getLast().id(), PIECE))
                .flatMap(List::stream);
    }
}
