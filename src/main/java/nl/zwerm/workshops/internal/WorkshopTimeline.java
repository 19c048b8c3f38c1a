package nl.zwerm.workshops.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.people.TimelineEntry;
import nl.zwerm.people.TimelineEntry.Chapter;
import nl.zwerm.people.TimelineSource;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import org.springframework.stereotype.Component;

/** What somebody taught and where they were. */
@Component
class WorkshopTimeline implements TimelineSource {

    private final WorkshopTimelineStore store;

    WorkshopTimeline(WorkshopTimelineStore store) {
        this.store = store;
    }

    @Override
    public List<TimelineEntry> of(Viewer viewer, Instant before, int limit) {
        return store.list(viewer, before, limit).stream()
                .map(one -> new TimelineEntry(
                        one.at(),
                        one.taught() ? Chapter.TAUGHT : Chapter.LEARNED,
                        Said.of(one.taught() ? "workshops.timeline.taught" : "workshops.timeline.learned"),
                        one.title(),
                        one.language(),
                        "/workshops/" + one.workshop()))
                .toList();
    }
}
