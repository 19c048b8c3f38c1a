package nl.zwerm.threads;

import java.time.Instant;
import nl.zwerm.contributions.Act;
import org.jspecify.annotations.Nullable;

/** That something no longer holds: who says so, why, and what took its place, perhaps {@code here} in the same thread. */
public record OutdatedItem(
        String by, String reason, Instant at, Act.@Nullable Place successor, boolean here, String undo) {}
