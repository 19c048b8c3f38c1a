package nl.zwerm.circles.internal;

import org.jspecify.annotations.Nullable;

/**
 * What remains of a session for the viewer: {@code outcome} leads to what they keep of it or may write, nothing when it
 * is not theirs to keep; {@code mayPurge} when they may destroy all that was written in it at once.
 */
public record Remains(@Nullable String outcome, boolean written, boolean mayPurge) {

    static final Remains NOTHING = new Remains(null, false, false);
}
