package nl.zwerm.home.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.people.TimelineEntry;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** What somebody did and got, for their own eyes; {@code older} is where the next page begins. */
@Template("home/timeline")
public record TimelinePage(
        List<TimelineEntry> entries, @Nullable Instant older) {}
