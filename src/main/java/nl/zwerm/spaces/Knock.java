package nl.zwerm.spaces;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the door: {@code who} wants to come into a space that the viewer looks after, or asks the viewer to come
 * in when {@code inviting}.
 */
public record Knock(Space space, @Nullable String who, boolean inviting, Instant at) {}
