package nl.zwerm.contributions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one reported oneself and what came of it; {@code acted} is absent while nobody decided. */
public record OwnReport(
        Act.@Nullable Place place,
        String why,
        Instant at,
        @Nullable Boolean acted) {}
