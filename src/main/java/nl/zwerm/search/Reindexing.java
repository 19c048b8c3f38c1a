package nl.zwerm.search;

import java.util.function.Consumer;
import nl.zwerm.search.internal.CurrentIndex;
import nl.zwerm.search.internal.IndexInUse;
import nl.zwerm.search.internal.WholeIndex;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.ZwermSettings;
import org.springframework.stereotype.Component;

/** Builds the index anew, for the command line: here, or, beside a running server, by asking every node to do it. */
@Component
public class Reindexing {

    /** Of this kind is the note in the log of changes that asks each node to build its index anew. */
    public static final String REQUEST = "search-index";

    private final ZwermSettings settings;
    private final WholeIndex whole;
    private final Changes changes;

    Reindexing(ZwermSettings settings, WholeIndex whole, Changes changes) {
        this.settings = settings;
        this.whole = whole;
        this.changes = changes;
    }

    /** How many documents are in the new index; -1 when it is left to a running server, which progress then tells. */
    public long reindex(Consumer<String> progress) {
        try (var index = CurrentIndex.open(settings)) {
            whole.read(index, progress, () -> true);
            return index.count();
        } catch (IndexInUse inUse) {
            changes.note(REQUEST, 0);
            progress.accept(
                    "A server is using the index; it has been asked to build it anew and goes on answering meanwhile.");
            return -1;
        }
    }
}
