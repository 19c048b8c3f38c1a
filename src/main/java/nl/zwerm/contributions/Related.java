package nl.zwerm.contributions;

import nl.zwerm.people.PersonCard;
import org.jspecify.annotations.Nullable;

/**
 * Something that a thread was made from, or that was made from it, as far as the viewer may read it. {@code steps} counts
 * how far away it is: below zero for what came before, above for what came after.
 */
public record Related(Contribution contribution, @Nullable PersonCard author, int steps) {

    public boolean before() {
        return steps < 0;
    }
}
