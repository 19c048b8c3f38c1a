package nl.zwerm.search.internal;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Function;
import nl.zwerm.search.SearchIndex;
import nl.zwerm.shared.ZwermSettings;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The index of this process while it is open; whoever asks when it is not, or when it fails, finds nothing. */
@Component
public class CurrentIndex {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentIndex.class);

    private volatile @Nullable SearchIndex index;
    private volatile boolean complete;
    private volatile boolean doubted;
    private volatile boolean behind;

    /** The index of a data folder; fails with {@link IndexInUse} when a server has it. */
    public static SearchIndex open(ZwermSettings settings) {
        return open(settings.data().resolve("index"));
    }

    /** The index in this very folder; a new one when there is none. */
    public static SearchIndex open(Path folder) {
        return LuceneIndex.open(folder);
    }

    public <T> T ask(Function<SearchIndex, T> question, T otherwise) {
        var asked = index;
        if (asked == null) {
            return otherwise;
        }
        try {
            return question.apply(asked);
        } catch (RuntimeException | Error e) {
            if (!unread(e) && asked.whole() && asked.readable()) {
                throw e;
            }
            LOG.warn("the search index does not answer: {}", e.toString());
            doubted = true;
            return otherwise;
        }
    }

    /**
     * The machine says InternalError when a mapped file became shorter under its reader. What was written over may fail
     * in any way, like a mistake of ours.
     */
    private static boolean unread(Throwable failure) {
        return failure instanceof UncheckedIOException
                || failure instanceof AlreadyClosedException
                || failure instanceof InternalError;
    }

    /** Whether it failed, so that its files should be looked at. */
    boolean doubted() {
        return doubted;
    }

    void doubt() {
        doubted = true;
    }

    void trust() {
        doubted = false;
    }

    /** What is newest is not in it yet, because it cannot be written. */
    boolean behind() {
        return behind;
    }

    void behind(boolean now) {
        behind = now;
    }

    /** False while it is being filled for the first time, or may have to be. */
    boolean complete() {
        return complete && !doubted;
    }

    void use(SearchIndex opened) {
        complete = false;
        index = opened;
    }

    @SuppressWarnings("ReferenceEquality") // this very one, not one like it
    boolean uses(SearchIndex opened) {
        return index == opened;
    }

    void completed() {
        complete = true;
    }

    void leave() {
        complete = false;
        index = null;
    }
}
