package nl.zwerm.contributions;

/** What something is called, and in which language. */
public record Titled(ContributionId id, String title, String language) {}
