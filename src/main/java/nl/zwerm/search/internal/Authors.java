package nl.zwerm.search.internal;

import java.util.HashSet;
import java.util.Set;
import nl.zwerm.search.SearchFilter;
import nl.zwerm.search.SearchHits;
import nl.zwerm.search.SearchRequest;
import nl.zwerm.shared.PublicId;
import org.springframework.stereotype.Component;

/** Whom somebody means who wants to see what a person wrote: by id, from a link, or by name. */
@Component
class Authors {

    private static final int NAMESAKES = 50;
    private static final long NOBODY = -1;
    private final CurrentIndex index;

    Authors(CurrentIndex index) {
        this.index = index;
    }

    /** No ids: whoever it was. {@code typed} is what to show unless it is the id of somebody. */
    record Sought(String typed, Set<Long> ids) {}

    Sought named(String typed) {
        if (typed.isEmpty()) {
            return new Sought(typed, Set.of());
        }
        var people = SearchFilter.everywhere().kinds(Set.of(PersonSource.KIND));
        var request = SearchRequest.of(typed, people).page(0, NAMESAKES);
        var ids = new HashSet<>(
                index.ask(found -> found.search(request), SearchHits.NONE).ids());
        PublicId.read(typed).ifPresent(ids::add);
        return new Sought(typed, ids.isEmpty() ? Set.of(NOBODY) : ids);
    }
}
