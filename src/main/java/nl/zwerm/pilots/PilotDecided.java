package nl.zwerm.pilots;

import nl.zwerm.contributions.ContributionId;

/** It was said what came of a pilot, and how to go on. */
public record PilotDecided(ContributionId pilot) {}
