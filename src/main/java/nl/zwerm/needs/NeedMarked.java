package nl.zwerm.needs;

import nl.zwerm.contributions.ContributionId;

/** It was said how it stands with a need: {@code open}, {@code working}, {@code there} or {@code withdrawn}. */
public record NeedMarked(ContributionId need, String state) {}
