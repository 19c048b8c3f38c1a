package nl.zwerm.contributions;

/** A contribution went to the trash, or, {@code withdrawn}, back to being a draft. */
public record ContributionRemoved(ContributionId id, ContributionId root, String kind, boolean withdrawn) {}
