package nl.zwerm.pilots.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Cursor;
import nl.zwerm.threads.Listed;
import nl.zwerm.threads.Listings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the list of pilots shows. */
@Service
@Transactional(readOnly = true)
class PilotLists {

    private static final int ON_A_PAGE = 30;
    private static final int MOST_DRAFTS = 10;

    private final Pilots pilots;
    private final PilotListStore store;
    private final Listings listings;

    PilotLists(Pilots pilots, PilotListStore store, Listings listings) {
        this.pilots = pilots;
        this.store = store;
        this.listings = listings;
    }

    public PilotsPage list(PilotTab tab, String before, Viewer viewer) {
        var today = pilots.today(viewer);
        var from = Cursor.parse(before);
        var rows = store.list(tab, viewer, today, from, ON_A_PAGE + 1);
        var shown = rows.subList(0, Math.min(rows.size(), ON_A_PAGE));
        var listed = listings.of(shown.stream().map(PilotListStore.Row::id).toList(), viewer);
        return new PilotsPage(
                tab,
                shown.stream()
                        .flatMap(row -> Optional.ofNullable(listed.get(row.id()))
                                .map(thread -> new PilotsPage.Item(thread, state(row, today), row.lookOn()))
                                .stream())
                        .toList(),
                tab == PilotTab.MINE && from.first() ? drafts(viewer) : List.of(),
                rows.size() > ON_A_PAGE
                        ? Cursor.after(shown.getLast().at(), shown.getLast().id())
                                .toString()
                        : "",
                from.first());
    }

    private List<Listed> drafts(Viewer viewer) {
        var ids = store.listDrafts(viewer, MOST_DRAFTS);
        var listed = listings.of(ids, viewer);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(listed.get(id)).stream())
                .toList();
    }

    private static String state(PilotListStore.Row row, LocalDate today) {
        if (row.decision() != null) {
            return row.decision().word();
        }
        return row.lookOn() != null && !row.lookOn().isAfter(today) ? "due" : "running";
    }
}
