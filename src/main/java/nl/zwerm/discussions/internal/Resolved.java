package nl.zwerm.discussions.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a discussion ended; {@code conclusion} may be empty. */
public record Resolved(String conclusion, @Nullable String by, Instant at) {}
