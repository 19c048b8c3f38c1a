package nl.zwerm.ideas.internal;

import java.util.Optional;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Cursor;
import nl.zwerm.threads.Listings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the list of ideas shows. */
@Service
@Transactional(readOnly = true)
class IdeaLists {

    private static final int ON_A_PAGE = 30;

    private final IdeaStore store;
    private final Listings listings;
    private final Contributions contributions;

    IdeaLists(IdeaStore store, Listings listings, Contributions contributions) {
        this.store = store;
        this.listings = listings;
        this.contributions = contributions;
    }

    public IdeasPage list(String tab, String before, Viewer viewer) {
        boolean mine = "mine".equals(tab);
        var from = Cursor.parse(before);
        var rows = store.list(mine, viewer, from, ON_A_PAGE + 1);
        var shown = rows.subList(0, Math.min(rows.size(), ON_A_PAGE));
        var listed = listings.of(shown.stream().map(IdeaStore.Row::id).toList(), viewer);
        return new IdeasPage(
                mine,
                shown.stream()
                        .flatMap(row -> Optional.ofNullable(listed.get(row.id()))
                                .map(thread -> new IdeasPage.Item(thread, row.perspectives()))
                                .stream())
                        .toList(),
                rows.size() > ON_A_PAGE
                        ? Cursor.after(shown.getLast().at(), shown.getLast().id())
                                .toString()
                        : "",
                from.first(),
                contributions.findDraft(Ideas.IDEA, Optional.empty(), viewer).isPresent());
    }
}
