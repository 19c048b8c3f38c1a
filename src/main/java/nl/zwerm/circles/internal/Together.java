package nl.zwerm.circles.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was agreed and learned in one session, on a page about something else; {@code path} leads to all of it. */
public record Together(
        String path,
        @Nullable Instant heldAt,
        List<CommitmentsPage.Item> actions,
        List<CommitmentsPage.Item> insights) {

    static final Together NOTHING = new Together("", null, List.of(), List.of());

    public boolean any() {
        return !actions.isEmpty() || !insights.isEmpty();
    }
}
