package nl.zwerm.boards.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.people.PersonCard;
import org.jspecify.annotations.Nullable;

/** Who in its space knows about a task, and who wants to learn that; those with the most room first. */
public record Among(List<Somebody> offering, List<Somebody> learning) {

    static final Among NOBODY = new Among(List.of(), List.of());

    /** {@code tasks} of this board they take already; {@code pausedUntil} as they say of themselves. */
    public record Somebody(
            PersonCard card, int tasks, @Nullable Instant pausedUntil) {}
}
