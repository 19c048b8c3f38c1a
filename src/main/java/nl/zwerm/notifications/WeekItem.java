package nl.zwerm.notifications;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.shared.Said;

/** Something for somebody's mail of the week: a thread, and the sentence that says why it is there. */
public record WeekItem(ContributionId about, Said said) {}
