package nl.zwerm.circles.internal;

import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/**
 * A session of which all that was written is destroyed, for whoever was there: nothing of it but that, and how it went.
 *
 * @param circle leads to the circle; {@code null} for guests
 */
@Template("circles/destroyed")
public record DestroyedPage(String path, @Nullable String circle, TapsForm taps) {}
