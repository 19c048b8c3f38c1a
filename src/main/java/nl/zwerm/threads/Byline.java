package nl.zwerm.threads;

import java.time.Instant;
import nl.zwerm.people.PersonCard;
import org.jspecify.annotations.Nullable;

/** Who made something, and when. */
public record Byline(
        @Nullable PersonCard author, Instant at, @Nullable Instant editedAt) {}
