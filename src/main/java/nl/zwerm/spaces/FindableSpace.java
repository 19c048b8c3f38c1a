package nl.zwerm.spaces;

import java.time.Instant;

/**
 * A space that is no secret; {@code readable} says whether whoever asked may read what stands in it, {@code open} that they
 * may as all may who are no guests.
 */
public record FindableSpace(
        SpaceId id, String name, String purpose, Instant createdAt, boolean everyone, boolean open, boolean readable) {}
