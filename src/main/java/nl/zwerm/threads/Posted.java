package nl.zwerm.threads;

import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.shared.Said;

/** What came of sending something that one wrote. */
public sealed interface Posted {

    /** It is there now. */
    record New(Contribution made) implements Posted {}

    /** The same form came before; this is what it made. */
    record Known(ContributionId id) implements Posted {}

    /** Too much in a short time, or a topic that must not come out of here; {@code field} is where to say so. */
    record Refused(String field, Said reason) implements Posted {}
}
