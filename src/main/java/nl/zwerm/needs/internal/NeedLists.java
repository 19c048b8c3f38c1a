package nl.zwerm.needs.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.needs.internal.NeedDetails.Named;
import nl.zwerm.people.Topic;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.SearchedInVain;
import nl.zwerm.shared.PublicId;
import nl.zwerm.threads.Cursor;
import nl.zwerm.threads.Listed;
import nl.zwerm.threads.Listings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the list of needs shows. */
@Service
@Transactional(readOnly = true)
class NeedLists {

    private static final int ON_A_PAGE = 30;

    private final NeedStore store;
    private final Listings listings;
    private final NeedDrafts drafts;
    private final Topics topics;
    private final SearchedInVain searched;
    private final NeedingUnderPseudonym pseudonymously;

    NeedLists(
            NeedStore store,
            Listings listings,
            NeedDrafts drafts,
            Topics topics,
            SearchedInVain searched,
            NeedingUnderPseudonym pseudonymously) {
        this.store = store;
        this.listings = listings;
        this.drafts = drafts;
        this.topics = topics;
        this.searched = searched;
        this.pseudonymously = pseudonymously;
    }

    /** A topic that is none narrows nothing. */
    public NeedsPage list(NeedTab tab, String about, String before, Viewer viewer) {
        var topic = PublicId.read(about).map(TopicId::of).flatMap(topics::find);
        var from = Cursor.parse(before);
        boolean mine = tab == NeedTab.MINE;
        var hidden = mine ? pseudonymously.own(viewer) : List.<ContributionId>of();
        var rows = store.list(tab, topic.map(Topic::id).orElse(null), hidden, viewer, from, ON_A_PAGE + 1);
        var shown = rows.subList(0, Math.min(rows.size(), ON_A_PAGE));
        var listed = listings.of(shown.stream().map(NeedStore.Row::id).toList(), viewer);
        return new NeedsPage(
                tab,
                topic.map(one -> new Named(one.id().toString(), one.name())).orElse(null),
                items(shown, listed),
                from.first()
                        ? searched.list(viewer).stream()
                                .map(NeedsPage.Missed::new)
                                .toList()
                        : List.of(),
                rows.size() > ON_A_PAGE
                        ? Cursor.after(
                                        shown.getLast().activeAt(),
                                        shown.getLast().id())
                                .toString()
                        : "",
                from.first(),
                drafts.waits(viewer),
                mine && from.first() ? pseudonymously.waiting(viewer) : List.of());
    }

    private static List<NeedsPage.Item> items(List<NeedStore.Row> rows, Map<ContributionId, Listed> listed) {
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(listed.get(row.id()))
                        .map(thread -> new NeedsPage.Item(
                                thread, row.state(), row.joined(), row.mine(), row.met(), row.topics()))
                        .stream())
                .toList();
    }
}
