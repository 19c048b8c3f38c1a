package nl.zwerm.threads;

import java.time.Instant;
import nl.zwerm.people.PersonCard;
import org.jspecify.annotations.Nullable;

/** A thread as it stands in a list; {@code space} is empty when it is everyone's. */
public record Listed(
        String id,
        String title,
        String excerpt,
        String language,
        Instant at,
        @Nullable PersonCard author,
        boolean pseudonymous,
        String space) {

    /** The same, with another moment that matters. */
    public Listed at(Instant moment) {
        return new Listed(id, title, excerpt, language, moment, author, pseudonymous, space);
    }
}
