package nl.zwerm.contributions;

import java.time.Instant;
import nl.zwerm.people.PersonCard;
import org.jspecify.annotations.Nullable;

/** What a colleague asked the stewards of a space to look at: which thing, why, and since when. */
public record Report(
        Contribution thing,
        Act.Place place,
        @Nullable PersonCard author,
        @Nullable PersonCard reporter,
        String why,
        String words,
        Instant at) {}
