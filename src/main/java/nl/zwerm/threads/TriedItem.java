package nl.zwerm.threads;

import nl.zwerm.contributions.Tried;

/** How it worked for those who tried it; all but whoever wrote it may say so. */
public record TriedItem(Tried tried, boolean may) {}
