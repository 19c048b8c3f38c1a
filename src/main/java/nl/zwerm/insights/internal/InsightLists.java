package nl.zwerm.insights.internal;

import java.util.Optional;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Cursor;
import nl.zwerm.threads.Listings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the list of insights shows. */
@Service
@Transactional(readOnly = true)
class InsightLists {

    private static final int ON_A_PAGE = 30;

    private final InsightStore store;
    private final Listings listings;
    private final Contributions contributions;

    InsightLists(InsightStore store, Listings listings, Contributions contributions) {
        this.store = store;
        this.listings = listings;
        this.contributions = contributions;
    }

    public InsightsPage list(String tab, String before, Viewer viewer) {
        boolean mine = "mine".equals(tab);
        var from = Cursor.parse(before);
        var rows = store.list(mine, viewer, from, ON_A_PAGE + 1);
        var shown = rows.subList(0, Math.min(rows.size(), ON_A_PAGE));
        var listed = listings.of(shown.stream().map(InsightStore.Row::id).toList(), viewer);
        return new InsightsPage(
                mine,
                shown.stream()
                        .flatMap(row -> Optional.ofNullable(listed.get(row.id()))
                                .map(thread -> new InsightsPage.Item(thread, toneWord(row)))
                                .stream())
                        .toList(),
                rows.size() > ON_A_PAGE
                        ? Cursor.after(shown.getLast().at(), shown.getLast().id())
                                .toString()
                        : "",
                from.first(),
                contributions
                        .findDraft(Insights.INSIGHT, Optional.empty(), viewer)
                        .isPresent());
    }

    private static String toneWord(InsightStore.Row row) {
        return row.tone() == null ? "" : row.tone().word();
    }
}
