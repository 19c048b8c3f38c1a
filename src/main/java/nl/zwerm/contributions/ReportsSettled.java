package nl.zwerm.contributions;

/** What was reported of a contribution was acted on, or set aside. */
public record ReportsSettled(ContributionId id, boolean acted) {}
