package nl.zwerm.expertise;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question as routing sees it: no text, only who asks, about what, and whom it may reach. */
public record AskedQuestion(
        long id, long asker, @Nullable Long askerTeam, Set<Long> topics, Urgency urgency, Votes votes, Reach reach) {

    /** Whether this person may be invited at all, now or later. */
    public boolean mayReach(long person) {
        return person != asker
                && reach.readers().contains(person)
                && !reach.alreadyAsked().contains(person);
    }
}
