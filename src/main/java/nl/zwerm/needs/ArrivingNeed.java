package nl.zwerm.needs;

import java.time.Instant;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;

/** A need that was said elsewhere or earlier; its contribution, and those of its pointers, were taken in before it. */
public record ArrivingNeed(
        ContributionId id,
        String state,
        @Nullable PersonId worker,
        Instant activeAt,
        List<PersonId> joined,
        List<Pointer> pointers) {

    /** Somebody pointed to {@code target}; {@code id} is the contribution in which they did. */
    public record Pointer(ContributionId id, ContributionId target, String sentence) {}
}
