package nl.zwerm.threads;

import java.time.Instant;
import nl.zwerm.contributions.Pseudonym;
import nl.zwerm.people.PersonCard;
import nl.zwerm.shared.Said;
import org.jspecify.annotations.Nullable;

/**
 * Who made something in a thread of this kind, and when; of what stands under a pseudonym the day alone is shown.
 */
public record Byline(
        @Nullable PersonCard author,
        @Nullable Pseudonym pseudonym,
        String thread,
        Instant at,
        @Nullable Instant editedAt) {

    /** What whoever has no name here is called. */
    public Said unnamed() {
        if (pseudonym == null) {
            return Said.of("threads.somebody");
        }
        return pseudonym.number() == Pseudonym.BEGAN_IT
                ? Said.of("threads.pseudonym.asker", "thread", thread)
                : Said.of("threads.pseudonym.number", "number", pseudonym.number());
    }
}
