package nl.zwerm.expertise.internal;

import java.time.Instant;
import java.util.Set;

/**
 * An answer somebody gave, as the ledger knows it.
 *
 * @param helpful from 0 to 1: wholly when the asker or somebody else said that it helped
 */
record Answered(Instant at, Set<Long> topics, double helpful) {}
