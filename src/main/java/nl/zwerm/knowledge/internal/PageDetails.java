package nl.zwerm.knowledge.internal;

import java.time.LocalDate;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a page has beyond every contribution: the page it stands beneath, who keeps it true, for how many months it is taken
 * to be true once somebody said so, and until when that is. {@code changesWait} when what others change in it waits until its
 * owner accepts it. Topics as typed are there while it is a draft.
 */
public record PageDetails(
        @Nullable ContributionId parent,
        @Nullable PersonId owner,
        int months,
        @Nullable LocalDate trueUntil,
        boolean changesWait,
        String typedTopics) {

    public static final int MONTHS = 12;

    static final PageDetails NONE = new PageDetails(null, null, MONTHS, null, false, "");

    boolean overdue(LocalDate today) {
        return trueUntil != null && trueUntil.isBefore(today);
    }
}
