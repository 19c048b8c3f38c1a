package nl.zwerm.administration.evaluation;

import java.util.List;
import java.util.Set;
import nl.zwerm.search.SearchFilter;
import nl.zwerm.search.SearchHit;
import nl.zwerm.search.SearchIndex;
import nl.zwerm.search.SearchRequest;

/** What whoever types this on the search page is shown, page after page. */
record Shipped(SearchIndex index) implements Engine {

    private static final int MOST = 400;

    @Override
    public String name() {
        return "zwerm";
    }

    @Override
    public List<Long> threads(String query, Set<Long> spaces) {
        var request = SearchRequest.of(query, SearchFilter.within(spaces)).page(0, MOST);
        return index.search(request).hits().stream().map(SearchHit::thread).toList();
    }
}
