package nl.zwerm.search.internal;

import java.util.HashSet;
import java.util.List;
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
    record Sought(String typed, Set<Long> ids) {

        boolean nobody() {
            return ids.contains(NOBODY);
        }
    }

    Sought named(String typed) {
        if (typed.isEmpty()) {
            return new Sought(typed, Set.of());
        }
        var ids = new HashSet<>(called(typed));
        PublicId.read(typed).ifPresent(ids::add);
        return new Sought(typed, ids.isEmpty() ? Set.of(NOBODY) : ids);
    }

    /** A search for no words finds everything; nobody is called by none. */
    private List<Long> called(String typed) {
        if (QueryText.of(typed).asksForNothing()) {
            return List.of();
        }
        var people = SearchFilter.everywhere().kinds(Set.of(PersonSource.KIND));
        var request = SearchRequest.of(typed, people).page(0, NAMESAKES);
        return index.ask(found -> found.search(request), SearchHits.NONE).ids();
    }
}
