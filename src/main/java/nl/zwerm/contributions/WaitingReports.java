package nl.zwerm.contributions;

import java.time.Instant;
import nl.zwerm.spaces.SpaceId;

/** How many reports wait in a space, and since when. */
public record WaitingReports(SpaceId space, int count, Instant since) {}
