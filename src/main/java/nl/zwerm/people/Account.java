package nl.zwerm.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account, as administrators see it: who, whether they are here, and when they last were; nothing of what they do. */
public record Account(
        PersonId id,
        String name,
        @Nullable String email,
        String state,
        boolean administrator,
        boolean organiser,
        @Nullable Instant lastActiveAt) {}
