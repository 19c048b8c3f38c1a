package nl.zwerm.contributions;

/** Something was done in care of a contribution, perhaps {@code byAuthor}, or, {@code undone}, taken back. */
public record ContributionCaredFor(ContributionId id, Deed what, boolean byAuthor, boolean undone) {}
