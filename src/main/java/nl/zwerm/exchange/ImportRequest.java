package nl.zwerm.exchange;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is to be brought in, and where to. {@code site} is its host name when whoever asks knows it; {@code
 * routeToImported} is absent when that setting should stay as it is.
 */
public record ImportRequest(
        Path folder,
        String space,
        @Nullable String site,
        @Nullable Boolean routeToImported) {}
