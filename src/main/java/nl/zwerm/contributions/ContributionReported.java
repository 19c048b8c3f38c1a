package nl.zwerm.contributions;

import nl.zwerm.spaces.SpaceId;

/** Somebody asked the stewards of its space to look at it. */
public record ContributionReported(ContributionId id, SpaceId space) {}
