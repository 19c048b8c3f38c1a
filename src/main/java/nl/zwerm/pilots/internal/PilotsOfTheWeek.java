package nl.zwerm.pilots.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.notifications.WeekItem;
import nl.zwerm.notifications.WeekItems;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import org.springframework.stereotype.Component;

/** What came of a pilot since, for the mail of the week. */
@Component
class PilotsOfTheWeek implements WeekItems {

    private final PilotListStore store;

    PilotsOfTheWeek(PilotListStore store) {
        this.store = store;
    }

    @Override
    public Slot slot() {
        return Slot.RESULT;
    }

    @Override
    public List<WeekItem> of(Viewer viewer, Instant since, int limit) {
        return store.listDecided(viewer, since, limit).stream()
                .map(id -> new WeekItem(id, Said.of("pilots.week")))
                .toList();
    }
}
