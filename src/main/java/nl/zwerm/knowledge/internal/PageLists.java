package nl.zwerm.knowledge.internal;

import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.SearchedInVainInSpaces;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.Cursor;
import nl.zwerm.threads.Listed;
import nl.zwerm.threads.Listings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the lists of pages show: what changed lately, the tree of a space, and what in it needs somebody. */
@Service
@Transactional(readOnly = true)
class PageLists {

    private static final int ON_A_PAGE = 30;
    private static final int MOST_SPACES = 30;
    private static final int MOST_UNHEALTHY = 50;
    private static final ContributionId BEFORE_ALL = ContributionId.of(-1L);

    private final PageStore store;
    private final HealthStore health;
    private final SearchedInVainInSpaces searched;
    private final AtRisk risk;
    private final Tree tree;
    private final KeptPages pages;
    private final SuggestionViews suggestions;
    private final Listings listings;
    private final Contributions contributions;
    private final Spaces spaces;

    PageLists(
            PageStore store,
            HealthStore health,
            SearchedInVainInSpaces searched,
            AtRisk risk,
            Tree tree,
            KeptPages pages,
            SuggestionViews suggestions,
            Listings listings,
            Contributions contributions,
            Spaces spaces) {
        this.store = store;
        this.health = health;
        this.searched = searched;
        this.risk = risk;
        this.tree = tree;
        this.pages = pages;
        this.suggestions = suggestions;
        this.listings = listings;
        this.contributions = contributions;
        this.spaces = spaces;
    }

    public PagesPage list(String before, Viewer viewer) {
        var from = Cursor.parse(before);
        var rows = store.listChanged(viewer, from, ON_A_PAGE + 1);
        var shown = rows.subList(0, Math.min(rows.size(), ON_A_PAGE));
        var mine = spaces.mine(viewer);
        return new PagesPage(
                changed(shown, viewer),
                from.first() ? mine.subList(0, Math.min(mine.size(), MOST_SPACES)) : List.of(),
                rows.size() > ON_A_PAGE
                        ? Cursor.after(shown.getLast().at(), shown.getLast().id())
                                .toString()
                        : "",
                from.first(),
                contributions
                        .findDraft(KeptPages.PAGE, Optional.empty(), viewer)
                        .isPresent());
    }

    /** The tree of a space from its top, or from what is beneath one of its pages. */
    public TreePage tree(SpaceId id, @Nullable ContributionId beneath, Viewer viewer) {
        var space = requireReadable(id, viewer);
        var above = beneath == null ? null : pages.requirePublished(beneath, viewer);
        return new TreePage(
                space,
                above == null ? List.of() : tree.above(above.id(), viewer),
                above == null ? "" : above.id().toString(),
                above == null ? "" : above.title(),
                tree.level(id, beneath, viewer),
                pages.today(viewer),
                space.mayWrite(viewer));
    }

    public BranchPart branch(SpaceId id, ContributionId beneath, Viewer viewer) {
        requireReadable(id, viewer);
        return new BranchPart(id.toString(), tree.level(id, beneath, viewer), pages.today(viewer));
    }

    /** What needs somebody; broken links begin after that page, so that a long list can be gone through. */
    public HealthPage health(SpaceId id, @Nullable ContributionId after, Viewer viewer) {
        var space = requireReadable(id, viewer);
        var today = pages.today(viewer);
        var broken = health.listBroken(id, after == null ? BEFORE_ALL : after, viewer, ON_A_PAGE + 1);
        var shown = broken.subList(0, Math.min(broken.size(), ON_A_PAGE));
        return new HealthPage(
                space,
                after == null ? suggestions.waitingIn(space, viewer) : List.of(),
                listed(health.listOverdue(id, today, viewer, MOST_UNHEALTHY), viewer),
                listed(health.listUnowned(id, today, viewer, MOST_UNHEALTHY), viewer),
                searched.list(space, viewer),
                risk.list(space, viewer),
                brokenPages(shown, viewer),
                broken.size() > ON_A_PAGE ? shown.getLast().id().toString() : "",
                after == null);
    }

    private List<HealthPage.Broken> brokenPages(List<HealthStore.Broken> broken, Viewer viewer) {
        var listed = listings.of(broken.stream().map(HealthStore.Broken::id).toList(), viewer);
        return broken.stream()
                .flatMap(
                        one -> Optional.ofNullable(listed.get(one.id()))
                                .map(page -> new HealthPage.Broken(page, one.links()))
                                .stream())
                .toList();
    }

    /** With when each was changed, rather than written. */
    private List<Listed> changed(List<PageStore.Row> rows, Viewer viewer) {
        var listed = listings.of(rows.stream().map(PageStore.Row::id).toList(), viewer);
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(listed.get(row.id())).map(page -> page.at(row.at())).stream())
                .toList();
    }

    /** Whoever may know that a closed space exists does not know what is in it. */
    private Space requireReadable(SpaceId id, Viewer viewer) {
        var space = spaces.requireAround(id, viewer);
        if (!space.readable()) {
            throw new NotFound();
        }
        return space;
    }

    private List<Listed> listed(List<ContributionId> ids, Viewer viewer) {
        var listed = listings.of(ids, viewer);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(listed.get(id)).stream())
                .toList();
    }
}
