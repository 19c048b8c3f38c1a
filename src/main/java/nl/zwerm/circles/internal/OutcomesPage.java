package nl.zwerm.circles.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** What the viewer kept of sessions, and what others let them read. */
@Template("circles/outcomes")
public record OutcomesPage(List<Item> mine, List<Item> shared) {

    /** {@code owner} is a name, {@code null} for one's own; {@code waiting} as words of what waits. */
    public record Item(
            String path,
            @Nullable String owner,
            String question,
            String method,
            Instant heldAt,
            List<String> waiting) {}
}
