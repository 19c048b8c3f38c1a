package nl.zwerm.discussions.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.threads.Listed;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** A list of discussions, of everything one may read or of one space; {@code next} leads on from its last. */
@Template("discussions/index")
public record DiscussionsPage(
        @Nullable Inside inside, boolean resolved, List<Item> items, String next, boolean first, boolean draft) {

    /** The space that is looked at; {@code mayBegin} when the viewer is in it. */
    public record Inside(String id, String name, boolean everyone, boolean mayBegin) {}

    /** {@code conclusion} may be empty. */
    public record Item(Listed thread, String path, int messages, Instant lastAt, String conclusion) {}

    public String path() {
        return inside == null ? "/discussions" : "/spaces/" + inside.id() + "/discussions";
    }

    public String tab() {
        return resolved ? "resolved" : "open";
    }

    public String beginPath() {
        return inside == null ? "/discussions/new" : "/discussions/new?space=" + inside.id();
    }
}
