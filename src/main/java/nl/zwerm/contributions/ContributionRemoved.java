package nl.zwerm.contributions;

/** A contribution went to the trash, or back to being a draft. */
public record ContributionRemoved(ContributionId id, ContributionId root, String kind) {}
