package nl.zwerm.contributions;

/** A contribution became visible to those its space admits. */
public record ContributionPublished(ContributionId id, ContributionId root, String kind) {}
