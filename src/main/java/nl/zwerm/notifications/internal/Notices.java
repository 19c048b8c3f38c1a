package nl.zwerm.notifications.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.zwerm.notifications.Notice;
import nl.zwerm.notifications.internal.BellStore.Place;
import nl.zwerm.notifications.internal.BellStore.Told;
import nl.zwerm.notifications.internal.NoticesPage.Group;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Changes;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.web.Capabilities;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lies behind the bell: to look at, and to put aside. */
@Service
@Transactional
public class Notices {

    private static final int ON_A_PAGE = 30;
    private static final List<String> TIMES = List.of("today", "yesterday", "this-week", "earlier");

    private final BellStore store;
    private final BellCount bell;
    private final Capabilities capabilities;
    private final Changes changes;
    private final Clock clock;

    Notices(BellStore store, BellCount bell, Capabilities capabilities, Changes changes, Clock clock) {
        this.store = store;
        this.bell = bell;
        this.capabilities = capabilities;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public NoticesPage show(String from, Viewer viewer) {
        var place = Place.parse(from);
        var found = store.list(viewer, place.orElse(Place.START), ON_A_PAGE + 1);
        boolean more = found.size() > ON_A_PAGE;
        var shown = more ? found.subList(0, ON_A_PAGE) : found;
        return new NoticesPage(
                viewer.id().toString(),
                groups(
                        shown.stream()
                                .filter(one -> !one.own())
                                .map(Told::notice)
                                .filter(one -> capabilities.reaches(one.path()))
                                .toList(),
                        viewer),
                shown.isEmpty() ? null : shown.getFirst().notice().toldAt(),
                place.isEmpty(),
                more ? Place.of(shown.getLast().notice()).toString() : null);
    }

    /** Where it leads; opening it is what makes it seen. */
    public String open(String id, Viewer viewer) {
        var path = store.findPath(viewer, PublicId.require(id)).orElseThrow(NotFound::new);
        putAside(id, viewer);
        return path;
    }

    public void putAside(String id, Viewer viewer) {
        boolean changed = store.markSeen(viewer, PublicId.require(id));
        if (!changed && store.findPath(viewer, PublicId.require(id)).isEmpty()) {
            throw new NotFound();
        }
        noteIf(changed, viewer);
    }

    /** All that was on the page when it was drawn, and what is older. */
    public void putAllAside(Instant newest, Viewer viewer) {
        noteIf(store.markSeenUpTo(viewer, newest), viewer);
    }

    private void noteIf(boolean changed, Viewer viewer) {
        if (changed) {
            bell.forget(viewer.id());
            changes.note("person", viewer.id().value());
        }
    }

    private List<Group> groups(List<Notice> notices, Viewer viewer) {
        var today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        var byTime = notices.stream().collect(Collectors.groupingBy(one -> time(one, today, viewer)));
        return TIMES.stream()
                .filter(byTime::containsKey)
                .map(time -> new Group("notifications.when." + time, Objects.requireNonNull(byTime.get(time))))
                .toList();
    }

    private static String time(Notice notice, LocalDate today, Viewer viewer) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(notice.toldAt(), viewer.zone()), today);
        if (days < 1) {
            return "today";
        }
        if (days < 2) {
            return "yesterday";
        }
        return days < 7 ? "this-week" : "earlier";
    }
}
