package nl.zwerm.questions.internal;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.web.Pages.Errors;

/** What came of sending something that one wrote. */
sealed interface Asking {
    record Sent(ContributionId id) implements Asking {}

    /** It is done with the next batch, under a pseudonym. */
    record Waits(ContributionId id) implements Asking {}

    record Mend(Errors errors) implements Asking {}

    /** Somebody changed it meanwhile; {@code version} is the one that stands there now. */
    record SomeoneWasFaster(int version) implements Asking {}
}
