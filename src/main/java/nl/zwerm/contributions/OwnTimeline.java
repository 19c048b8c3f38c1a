package nl.zwerm.contributions;

import java.time.Instant;
import java.util.List;
import nl.zwerm.contributions.internal.TimelineStore;
import nl.zwerm.people.TimelineEntry;
import nl.zwerm.people.TimelineEntry.Chapter;
import nl.zwerm.people.TimelineSource;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody wrote, whom it helped, and what helped them, as they look back on it themselves. */
@Component
@Transactional(readOnly = true)
public class OwnTimeline implements TimelineSource {

    /** What happened to or by the viewer with one thing. */
    public enum Deed {
        WROTE,
        HELPED_OTHERS,
        WAS_HELPED
    }

    /** {@code title} is that of the thread. */
    public record Line(Deed deed, Contribution made, Contribution root, Instant at) {}

    private final TimelineStore store;
    private final Kinds kinds;

    OwnTimeline(TimelineStore store, Kinds kinds) {
        this.store = store;
        this.kinds = kinds;
    }

    @Override
    public List<TimelineEntry> of(Viewer viewer, Instant before, int limit) {
        return store.list(viewer, before, limit).stream()
                .filter(line -> kinds.find(line.made().kind()).isPresent()
                        && kinds.find(line.root().kind()).filter(Kind::isThread).isPresent())
                .map(this::entry)
                .toList();
    }

    private TimelineEntry entry(Line line) {
        var kind = kinds.find(line.made().kind()).orElseThrow();
        return new TimelineEntry(
                line.at(),
                chapter(line, kind),
                line.deed() == Deed.WROTE
                        ? Said.of(kind.word())
                        : Said.of(line.deed() == Deed.WAS_HELPED ? "home.me.was-helped" : "home.me.helped-others"),
                line.root().title(),
                line.root().language(),
                kinds.place(line.made(), line.root()));
    }

    private static Chapter chapter(Line line, Kind kind) {
        return switch (line.deed()) {
            case WAS_HELPED -> Chapter.LEARNED;
            case HELPED_OTHERS -> Chapter.THANKED;
            case WROTE ->
                switch (kind.name()) {
                    case "question", "need" -> Chapter.ASKED;
                    case "idea", "pilot", "note", "step" -> Chapter.TRIED;
                    case "insight", "takeaway" -> Chapter.LEARNED;
                    default -> Chapter.ANSWERED;
                };
        };
    }
}
