package nl.zwerm.exchange.internal.out;

import java.util.List;
import nl.zwerm.contributions.Contribution;
import org.jspecify.annotations.Nullable;

/** A page that goes out, as its reader reads it; {@code author} is a name. */
record PageOut(Contribution page, @Nullable String author, List<String> topics) {}
