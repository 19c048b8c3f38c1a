package nl.zwerm.threads;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.web.Pages.Errors;

/** What came of a form in which something is written or changed. */
public sealed interface Written {

    record Done(ContributionId id) implements Written {}

    record Mend(Errors errors) implements Written {}

    /** It was changed in the meantime; {@code version} is the one to write over. */
    record SomeoneWasFaster(int version) implements Written {}
}
