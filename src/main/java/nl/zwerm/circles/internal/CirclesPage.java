package nl.zwerm.circles.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/**
 * The viewer's own circles, what is ahead, and what waits for them; {@code visited} is where they were a guest; {@code kept} when there are
 * outcomes to read, {@code forOthers} when insights are proposed.
 */
@Template("circles/index")
public record CirclesPage(
        List<Waiting> waiting,
        List<Ahead> ahead,
        List<Visited> visited,
        List<Mine> circles,
        List<OutcomesPage.Item> outcomes,
        boolean kept,
        boolean forOthers) {

    /** An agreement to read; {@code circle} is its name, for one session as a guest there is none. */
    public record Waiting(
            String path, @Nullable String circle, @Nullable Instant startsAt) {}

    /** A session; {@code circle} is {@code null} for a guest; one that is {@code spread} over days may wait for the viewer, until {@code waits}. */
    public record Ahead(
            String path,
            @Nullable String circle,
            String method,
            Instant startsAt,
            boolean spread,
            boolean running,
            @Nullable Instant waits,
            @Nullable Boolean coming) {}

    /** Where the viewer was a guest; {@code gone} when what was written is destroyed, {@code asks} when it still asks how it went. */
    public record Visited(String path, String method, Instant startsAt, boolean gone, boolean asks) {}

    public record Mine(String path, String name, String purpose, String method, String rhythm) {}

    public boolean nothing() {
        return waiting.isEmpty() && ahead.isEmpty() && circles.isEmpty();
    }
}
