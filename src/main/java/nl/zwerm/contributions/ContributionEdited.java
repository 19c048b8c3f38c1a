package nl.zwerm.contributions;

/** A published contribution reads differently now. */
public record ContributionEdited(ContributionId id, ContributionId root, String kind) {}
