package nl.zwerm.contributions;

/** A published contribution was made from another; {@code from} is that other. */
public record ContributionMade(ContributionId id, ContributionId from, String kind) {}
