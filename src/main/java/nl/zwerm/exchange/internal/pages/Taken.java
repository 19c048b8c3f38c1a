package nl.zwerm.exchange.internal.pages;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.files.FileId;
import org.jspecify.annotations.Nullable;

/** What something of a source became here, the number it had when it came in last, and a digest of what it was. */
record Taken(String key, ContributionId thing, @Nullable FileId file, int number, String digest) {}
