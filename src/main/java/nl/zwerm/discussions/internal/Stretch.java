package nl.zwerm.discussions.internal;

import java.util.List;
import nl.zwerm.contributions.ContributionId;

/** A piece of a discussion; {@code earlier} leads to what stands before it, {@code later} to what follows, both empty when there is nothing. */
record Stretch(List<ContributionId> messages, String earlier, String later) {}
