package nl.zwerm.steps.internal;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.web.Pages.Errors;

/** What came of sending a step. */
sealed interface Taking {
    record Taken(ContributionId id) implements Taking {}

    record Mend(Errors errors) implements Taking {}
}
