package nl.zwerm.contributions;

/** A contribution helped somebody; the ledger counts it, nobody is named. */
public record ContributionHelped(ContributionId id, ContributionId root, String kind) {}
