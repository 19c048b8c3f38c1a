package nl.zwerm.discussions;

import nl.zwerm.contributions.ContributionId;

/** Somebody said that a discussion came to its end. */
public record DiscussionResolved(ContributionId discussion) {}
