package nl.zwerm.search.internal;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.SearchFilter;
import nl.zwerm.search.SearchHits;
import nl.zwerm.search.SearchRequest;
import nl.zwerm.search.internal.SearchPage.Choice;
import nl.zwerm.search.internal.SearchPage.Filter;
import nl.zwerm.search.internal.SearchPage.Found;
import nl.zwerm.search.internal.SearchPage.Vain;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.FindableSpace;
import nl.zwerm.spaces.FindableSpaces;
import nl.zwerm.web.Capabilities;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;

/** Gathers what the search page shows. */
@Service
class Findings {

    private static final int ON_A_PAGE = 20;
    private static final int SEARCHES = 60;

    /** More than anybody reads through in a list; one's own stand first. */
    private static final int MOST_SPACES = 100;

    private static final String NEEDS = "/needs/new";

    private final CurrentIndex index;
    private final Sinking sinking;
    private final FindableKinds kinds;
    private final Authors authors;
    private final Results results;
    private final Offered offered;
    private final FindableSpaces spaces;
    private final Capabilities capabilities;
    private final Limits limits;

    Findings(
            CurrentIndex index,
            Sinking sinking,
            FindableKinds kinds,
            Authors authors,
            Results results,
            Offered offered,
            FindableSpaces spaces,
            Capabilities capabilities,
            Limits limits) {
        this.index = index;
        this.sinking = sinking;
        this.kinds = kinds;
        this.authors = authors;
        this.results = results;
        this.offered = offered;
        this.spaces = spaces;
        this.capabilities = capabilities;
        this.limits = limits;
    }

    SearchPage page(SearchForm typed, Viewer viewer) {
        var topic = offered.find(typed.topic());
        var form = topic.map(id -> typed.about(id.toString())).orElse(typed);
        if (form.empty()) {
            return unsought(form, Errors.NONE, viewer);
        }
        limits.take("search", viewer.number(), SEARCHES, Duration.ofMinutes(1));
        var author = authors.named(form.person());
        var filter = filter(form, topic, author, viewer);
        var errors = SearchErrors.of(form, filter, author.nobody() && mayTellOfNobody(viewer));
        if (errors.any()) {
            return unsought(form, errors, viewer);
        }
        int first = (form.page() - 1) * ON_A_PAGE;
        int offset = first % Sinking.TOGETHER;
        var request = SearchRequest.of(form.q(), filter).page(first - offset, Sinking.TOGETHER);
        var sunk = sinking.of(index.ask(found -> found.search(request), SearchHits.NONE), viewer);
        var hits = sunk.hits()
                .of(sunk.hits().hits().stream().skip(offset).limit(ON_A_PAGE).toList());
        var proposed = results.proposed(hits, sunk.overdue(), author, viewer);
        var known = known(form, proposed.spaces(), viewer);
        var drawn = results.of(proposed, form.q(), author, known, viewer);
        boolean nextPage = hits.hits().size() == ON_A_PAGE && hits.total() > (long) form.page() * ON_A_PAGE;
        boolean all = form.page() == 1 && !nextPage;
        var found = new Found(
                drawn.list(),
                all ? drawn.list().size() : hits.total(),
                all,
                !hits.totalIsExact(),
                hits.widened(),
                !index.complete(),
                index.behind(),
                nextPage);
        return new SearchPage(
                form, drawn.authorName(), errors, filters(form, known), found, vain(form, hits, found, viewer));
    }

    private SearchPage unsought(SearchForm form, Errors errors, Viewer viewer) {
        return new SearchPage(
                form, form.person(), errors, filters(form, known(form, Set.of(), viewer)), Found.NOTHING, Vain.NOT);
    }

    /** Once everybody is in the index; and a guest, who sees no list of colleagues, learns nothing of who is none. */
    private boolean mayTellOfNobody(Viewer viewer) {
        return index.complete() && !index.behind() && !viewer.guest();
    }

    /** Whoever finds nothing like it in all they may read finds nothing in what everybody may read, or in all of a space. */
    private Vain vain(SearchForm form, SearchHits hits, Found found, Viewer viewer) {
        if (form.q().isEmpty()
                || form.page() > 1
                || (hits.close() && !found.results().isEmpty())) {
            return Vain.NOT;
        }
        boolean need = capabilities.reaches(NEEDS);
        boolean nothing = !hits.close() && !found.building() && !found.behind() && !viewer.guest();
        return new Vain(true, need, nothing && (form.inOneSpace() || (need && !form.narrowed())));
    }

    /** Of what names nothing that the viewer may know of, nothing; see {@link SearchErrors}. */
    private SearchFilter filter(SearchForm form, Optional<TopicId> topic, Authors.Sought author, Viewer viewer) {
        var readable = spaces.readable(viewer);
        return Places.of(readable, viewer)
                .kinds(kinds.knows(form.kind()) ? Set.of(form.kind()) : Set.of())
                .topics(topic.map(TopicId::value).map(Set::of).orElse(Set.of()))
                .spaces(form.spaceId().filter(readable::holds).map(Set::of).orElse(Set.of()))
                .authors(author.ids())
                .between(
                        SearchForm.day(form.from())
                                .map(from -> from.atStartOfDay(viewer.zone()).toInstant())
                                .orElse(null),
                        SearchForm.day(form.to())
                                .map(to -> to.plusDays(1)
                                        .atStartOfDay(viewer.zone())
                                        .toInstant())
                                .orElse(null));
    }

    private List<FindableSpace> known(SearchForm form, Set<Long> found, Viewer viewer) {
        var ids = new HashSet<>(found);
        form.spaceId().ifPresent(ids::add);
        return spaces.known(viewer, MOST_SPACES, ids);
    }

    private List<Filter> filters(SearchForm form, List<FindableSpace> known) {
        return List.of(kinds(form), topics(form), spaces(form, known));
    }

    private Filter kinds(SearchForm form) {
        var choices = kinds.names().stream()
                .map(kind -> new Choice(kind, kinds.word(kind), true, kind.equals(form.kind())))
                .toList();
        return new Filter("kind", "search.kind", choices);
    }

    private Filter topics(SearchForm form) {
        var choices = offered.topics().stream()
                .map(topic -> choice(topic.id().value(), topic.name(), form.topic()))
                .toList();
        return new Filter("topic", "search.topic", choices);
    }

    private static Filter spaces(SearchForm form, List<FindableSpace> known) {
        var own = known.stream().filter(FindableSpace::readable).limit(MOST_SPACES);
        var chosen = known.stream()
                .filter(FindableSpace::readable)
                .filter(space -> space.id().toString().equals(form.space()));
        var choices = Stream.concat(own, chosen)
                .distinct()
                .map(space -> space.everyone()
                        ? new Choice(
                                space.id().toString(),
                                "spaces.everyone",
                                true,
                                space.id().toString().equals(form.space()))
                        : choice(space.id().value(), space.name(), form.space()))
                .toList();
        return new Filter("space", "search.space", choices);
    }

    private static Choice choice(long id, String name, String chosen) {
        var shown = PublicId.show(id);
        return new Choice(shown, name, false, shown.equals(chosen));
    }
}
