package nl.zwerm.exchange.internal.pages;

import java.time.Instant;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;

/** Where an import writes: what all that comes in by it shares. {@code by} is whoever brings it in, when they said so. */
record Destination(
        String origin,
        SpaceId space,
        String spaceName,
        String language,
        Instant now,
        @Nullable PersonId by) {

    /** What is dated after the beginning of the import is not believed. */
    Instant past(@Nullable Instant at) {
        return at == null || at.isAfter(now) ? now : at;
    }
}
