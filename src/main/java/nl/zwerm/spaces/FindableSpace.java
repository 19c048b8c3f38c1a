package nl.zwerm.spaces;

import java.time.Instant;

/** A space that is no secret; {@code readable} says whether whoever asked may read what stands in it. */
public record FindableSpace(SpaceId id, String name, String purpose, Instant createdAt, boolean readable) {}
