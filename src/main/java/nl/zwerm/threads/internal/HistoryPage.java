package nl.zwerm.threads.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.text.TextDiff;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/**
 * What a text said before: each version with what it changed, the latest first; {@code place} is where it is shown,
 * {@code beside} when each stands beside the one before, rather than through it; {@code restorable} when the viewer may put
 * back what an earlier one said, {@code together} when more than one wrote it.
 */
@Template("threads/history")
public record HistoryPage(
        String id,
        String title,
        String place,
        List<Version> versions,
        int older,
        boolean beside,
        boolean restorable,
        boolean together) {

    /** {@code number} counts from one; the first has no changes but its whole text. {@code why} may be empty. */
    public record Version(
            int number,
            @Nullable PersonCard editor,
            Instant at,
            String why,
            List<TextDiff.Line> title,
            List<TextDiff.Line> body) {}
}
