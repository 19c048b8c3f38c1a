package nl.zwerm.insights.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.zwerm.insights.internal.InsightStore.Row;
import nl.zwerm.notifications.WeekItem;
import nl.zwerm.notifications.WeekItems;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Cursor;
import org.springframework.stereotype.Component;

/** What a colleague learned since, for the mail of the week; from a failure first. */
@Component
class InsightsOfTheWeek implements WeekItems {

    private static final int LOOKED_AT = 30;

    private final InsightStore store;

    InsightsOfTheWeek(InsightStore store) {
        this.store = store;
    }

    @Override
    public Slot slot() {
        return Slot.RESULT;
    }

    @Override
    public List<WeekItem> of(Viewer viewer, Instant since, int limit) {
        return store.list(false, viewer, Cursor.START, LOOKED_AT).stream()
                .filter(row -> row.at().isAfter(since))
                .sorted(Comparator.comparing((Row row) -> row.tone() != Tone.FAILURE))
                .limit(limit)
                .map(row -> new WeekItem(row.id(), Said.of("insights.week." + word(row))))
                .toList();
    }

    private static String word(Row row) {
        return row.tone() == Tone.FAILURE ? "failure" : "other";
    }
}
