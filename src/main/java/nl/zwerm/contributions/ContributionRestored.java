package nl.zwerm.contributions;

/** What went to the trash is back. */
public record ContributionRestored(ContributionId id, ContributionId root, String kind) {}
