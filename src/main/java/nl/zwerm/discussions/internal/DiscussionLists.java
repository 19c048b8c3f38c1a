package nl.zwerm.discussions.internal;

import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.discussions.internal.DiscussionsPage.Inside;
import nl.zwerm.discussions.internal.DiscussionsPage.Item;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.Cursor;
import nl.zwerm.threads.Listed;
import nl.zwerm.threads.Listings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what lists of discussions show. */
@Service
@Transactional(readOnly = true)
class DiscussionLists {

    private static final int ON_A_PAGE = 30;

    private final DiscussionListStore store;
    private final Listings listings;
    private final Contributions contributions;
    private final Spaces spaces;

    DiscussionLists(DiscussionListStore store, Listings listings, Contributions contributions, Spaces spaces) {
        this.store = store;
        this.listings = listings;
        this.contributions = contributions;
        this.spaces = spaces;
    }

    public DiscussionsPage list(String tab, String before, Viewer viewer) {
        boolean draft = contributions
                .findDraft(Discussions.DISCUSSION, Optional.empty(), viewer)
                .isPresent();
        return page(null, null, tab, before, draft, viewer);
    }

    public DiscussionsPage list(SpaceId id, String tab, String before, Viewer viewer) {
        var space = spaces.require(id, viewer);
        if (!space.readable()) {
            throw new NotFound();
        }
        var inside = new Inside(id.toString(), space.name(), space.everyone(), space.member());
        return page(id, inside, tab, before, false, viewer);
    }

    private DiscussionsPage page(
            @Nullable SpaceId space, @Nullable Inside inside, String tab, String before, boolean draft, Viewer viewer) {
        boolean resolved = "resolved".equals(tab);
        var from = Cursor.parse(before);
        var rows = store.list(resolved, space, viewer, from, ON_A_PAGE + 1);
        var shown = rows.subList(0, Math.min(rows.size(), ON_A_PAGE));
        var next = rows.size() > ON_A_PAGE
                ? Cursor.after(shown.getLast().lastAt(), shown.getLast().id()).toString()
                : "";
        return new DiscussionsPage(inside, resolved, items(shown, inside, viewer), next, from.first(), draft);
    }

    private List<Item> items(List<DiscussionListStore.Row> rows, @Nullable Inside inside, Viewer viewer) {
        var listed = listings.of(rows.stream().map(DiscussionListStore.Row::id).toList(), viewer);
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(listed.get(row.id()))
                        .map(thread -> item(row, inside == null ? thread : withoutSpace(thread)))
                        .stream())
                .toList();
    }

    private static Item item(DiscussionListStore.Row row, Listed thread) {
        return new Item(
                thread, Discussions.path(row.space(), row.id()), row.messages(), row.lastAt(), row.conclusion());
    }

    /** Where all stand in one space its name says nothing. */
    private static Listed withoutSpace(Listed thread) {
        return new Listed(
                thread.id(),
                thread.title(),
                thread.excerpt(),
                thread.language(),
                thread.at(),
                thread.author(),
                thread.pseudonymous(),
                "");
    }
}
