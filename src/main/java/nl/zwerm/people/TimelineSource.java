package nl.zwerm.people;

import java.time.Instant;
import java.util.List;

/** What a module has for somebody's own timeline, for their eyes only; modules offer theirs as beans. */
public interface TimelineSource {

    /** The viewer's own, before that moment, newest first, at most {@code limit}: one statement, however many there are. */
    List<TimelineEntry> of(Viewer viewer, Instant before, int limit);
}
