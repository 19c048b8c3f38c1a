package nl.zwerm.exchange.source;

import org.jspecify.annotations.Nullable;

/** Who wrote something there; whoever has this mail address here is taken to be the same. */
public record SourceAuthor(
        String key, String name, @Nullable String email) {}
