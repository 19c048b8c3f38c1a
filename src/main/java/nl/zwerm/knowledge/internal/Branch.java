package nl.zwerm.knowledge.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A page in a tree; {@code more} when something is beneath it, {@code title} empty when it was removed. */
public record Branch(
        String id,
        String title,
        String language,
        boolean more,
        @Nullable LocalDate trueUntil) {

    public boolean removed() {
        return title.isEmpty();
    }
}
