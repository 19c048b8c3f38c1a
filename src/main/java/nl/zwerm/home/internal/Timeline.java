package nl.zwerm.home.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.zwerm.people.TimelineEntry;
import nl.zwerm.people.TimelineSource;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Capabilities;
import org.springframework.stereotype.Component;

/** Gathers somebody's own timeline from whatever module has a part of it. */
@Component
class Timeline {

    private static final int ON_A_PAGE = 30;
    private static final int ALL = 10_000;

    private final List<TimelineSource> sources;
    private final Capabilities capabilities;
    private final Clock clock;

    Timeline(List<TimelineSource> sources, Capabilities capabilities, Clock clock) {
        this.sources = sources;
        this.capabilities = capabilities;
        this.clock = clock;
    }

    /** {@code before} is where the page before this one ended. */
    TimelinePage show(Instant before, Viewer viewer) {
        var entries = list(before, viewer, ON_A_PAGE + 1);
        boolean more = entries.size() > ON_A_PAGE;
        var shown = more ? entries.subList(0, ON_A_PAGE) : entries;
        return new TimelinePage(shown, more ? shown.getLast().at() : null);
    }

    /** All there is, for the file one takes along. */
    List<TimelineEntry> all(Viewer viewer) {
        return list(now(), viewer, ALL);
    }

    Instant now() {
        return clock.instant().plusSeconds(1);
    }

    private List<TimelineEntry> list(Instant before, Viewer viewer, int limit) {
        return sources.stream()
                .flatMap(source -> source.of(viewer, before, limit).stream())
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .limit(limit)
                .map(this::leadingOn)
                .toList();
    }

    /** What belongs to something switched off is remembered, and leads nowhere until that is on again. */
    private TimelineEntry leadingOn(TimelineEntry entry) {
        return entry.path() == null || capabilities.reaches(entry.path())
                ? entry
                : new TimelineEntry(entry.at(), entry.chapter(), entry.said(), entry.title(), entry.language(), null);
    }
}
