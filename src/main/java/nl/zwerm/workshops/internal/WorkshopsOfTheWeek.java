package nl.zwerm.workshops.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.zwerm.notifications.WeekItem;
import nl.zwerm.notifications.WeekItems;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.workshops.internal.WorkshopListStore.Row;
import org.springframework.stereotype.Component;

/** A workshop of the coming weeks, for the mail of the week: one they take part in, else one with a place for them. */
@Component
class WorkshopsOfTheWeek implements WeekItems {

    private static final Period COMING = Period.ofDays(21);
    private static final int LOOKED_AT = 20;

    private final WorkshopListStore store;
    private final Clock clock;

    WorkshopsOfTheWeek(WorkshopListStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Slot slot() {
        return Slot.SESSION;
    }

    @Override
    public List<WeekItem> of(Viewer viewer, Instant since, int limit) {
        var now = clock.instant();
        var until = now.plus(COMING);
        return store.list(WorkshopTab.COMING, viewer, now, now, 0, LOOKED_AT).stream()
                .filter(row -> isSoonAndOpen(row, until))
                .sorted(Comparator.comparing((Row row) -> row.standing().isEmpty()))
                .limit(limit)
                .map(row -> new WeekItem(row.id(), said(row, viewer)))
                .toList();
    }

    private static boolean isSoonAndOpen(Row row, Instant until) {
        var meeting = row.meeting();
        return meeting != null
                && meeting.starts().isBefore(until)
                && (!row.standing().isEmpty() || row.placed() < meeting.room());
    }

    private static Said said(Row row, Viewer viewer) {
        var starts = Objects.requireNonNull(row.meeting()).starts();
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(viewer.locale())
                .format(starts.atZone(viewer.zone()));
        return Said.of(row.standing().isEmpty() ? "workshops.week" : "workshops.week.mine", "day", day);
    }
}
