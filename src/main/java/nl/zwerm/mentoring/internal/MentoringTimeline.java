package nl.zwerm.mentoring.internal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

/** That the viewer became a mentor, or got one, for their own eyes. */
@Component
@Transactional(readOnly = true)
class MentoringTimeline implements TimelineSource {

    private static final int LOOKED_AT = 200;

    private final MentorshipStore store;
    private final Spaces spaces;
    private final Capabilities capabilities;

    MentoringTimeline(MentorshipStore store, Spaces spaces, Capabilities capabilities) {
        this.store = store;
        this.spaces = spaces;
        this.capabilities = capabilities;
    }

    @Override
    public List<TimelineEntry> of(Viewer viewer, Instant before, int limit) {
        var accepted = store.listOf(viewer.id(), LOOKED_AT).stream()
                .filter(one -> one.acceptedAt() != null && one.acceptedAt().isBefore(before))
                .toList();
        if (accepted.isEmpty()) {
            return List.of();
        }
        var inside = Set.copyOf(spaces.readable(viewer));
        return accepted.stream()
                .filter(one -> inside.contains(one.space()))
                .limit(limit)
                .map(one -> entry(one, viewer))
                .toList();
    }

    private TimelineEntry entry(Mentorship one, Viewer viewer) {
        boolean mentor = one.isMentor(viewer.id());
        return new TimelineEntry(
                Objects.requireNonNull(one.acceptedAt()),
                mentor ? Chapter.TAUGHT : Chapter.LEARNED,
                Said.of(mentor ? "mentoring.timeline.mentor" : "mentoring.timeline.mentee"),
                "",
                "",
                capabilities.isOn("mentoring") ? one.path() : null);
    }
}
