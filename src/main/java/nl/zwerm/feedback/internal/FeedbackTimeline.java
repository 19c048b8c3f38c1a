package nl.zwerm.feedback.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.zwerm.people.TimelineEntry;
import nl.zwerm.people.TimelineEntry.Chapter;
import nl.zwerm.people.TimelineSource;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.web.Capabilities;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** That the viewer asked for advice, for their own eyes; gone when it is purged. */
@Component
@Transactional(readOnly = true)
class FeedbackTimeline implements TimelineSource {

    private final FeedbackStore store;
    private final Spaces spaces;
    private final Capabilities capabilities;

    FeedbackTimeline(FeedbackStore store, Spaces spaces, Capabilities capabilities) {
        this.store = store;
        this.spaces = spaces;
        this.capabilities = capabilities;
    }

    @Override
    public List<TimelineEntry> of(Viewer viewer, Instant before, int limit) {
        var asked = store.listOf(viewer.id(), before, limit);
        if (asked.isEmpty()) {
            return List.of();
        }
        var inside = Set.copyOf(spaces.readable(viewer));
        return asked.stream()
                .filter(request -> inside.contains(request.space()))
                .map(request -> new TimelineEntry(
                        request.askedAt(),
                        Chapter.ASKED,
                        Said.of("feedback.timeline.asked"),
                        "",
                        "",
                        capabilities.isOn("feedback") ? request.path() : null))
                .toList();
    }
}
