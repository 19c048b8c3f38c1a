package nl.zwerm.knowledge.internal;

import java.time.Instant;
import nl.zwerm.people.PersonCard;
import org.jspecify.annotations.Nullable;

/** A suggestion that waits, in a list: of which page, by whom, since when. */
public record SuggestionItem(
        String path,
        String title,
        String language,
        @Nullable PersonCard by,
        Instant at) {}
