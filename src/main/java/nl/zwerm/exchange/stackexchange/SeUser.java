package nl.zwerm.exchange.stackexchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person of the site; {@code about} is HTML from strangers, {@code website} an http or https address or null. */
public record SeUser(
        long id,
        String displayName,
        String about,
        @Nullable Instant created,
        @Nullable String website,
        String location) {}
