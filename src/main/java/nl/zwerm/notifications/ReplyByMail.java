package nl.zwerm.notifications;

import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;

/**
 * How an answer to a mail becomes something of a module, as its form would make it; modules offer theirs as beans, those
 * for a few kinds before those for all.
 */
public interface ReplyByMail {

    /** What came of it: it is there, or it is said why not. */
    sealed interface Replied {

        record Done(ContributionId made) implements Replied {}

        record Refused(Said reason) implements Replied {}
    }

    /** Whether this is how one answers a mail about something of this kind. */
    boolean takes(String kind);

    /** {@code once} is the same when the same mail comes again. */
    Replied reply(Contribution about, String text, String once, Viewer viewer);
}
