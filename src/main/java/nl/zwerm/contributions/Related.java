package nl.zwerm.contributions;

import nl.zwerm.people.PersonCard;
import org.jspecify.annotations.Nullable;

/**
 * Something that a thread was made from, or that was made from it, as far as the viewer may read it. {@code steps} counts
 * how far away it is: below zero for what came before, above for what came after, of which {@code part} of the thread.
 * {@code whole} is the thread, of kind {@code wholeKind}, in which it stands itself.
 */
public record Related(
        Contribution contribution,
        @Nullable PersonCard author,
        int steps,
        String wholeKind,
        Titled whole,
        @Nullable ContributionId part) {

    public boolean before() {
        return steps < 0;
    }

    /** Whether it was made from this itself. */
    public boolean madeFrom(ContributionId source) {
        return steps == 1 && source.equals(part);
    }
}
