package nl.zwerm.search.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zwerm.search.SearchFilter;
import nl.zwerm.search.SearchHits;
import nl.zwerm.search.SearchRequest;
import nl.zwerm.spaces.FindableSpace;
import nl.zwerm.spaces.FindableSpaces;
import nl.zwerm.spaces.SpaceId;
import org.springframework.stereotype.Component;

/** Whether there is something now, in what everybody may read, for what was sought in vain. */
@Component
public class StillNothing {

    private static final int PIECE = 1_000;

    private final CurrentIndex index;
    private final FindableSpaces spaces;

    StillNothing(CurrentIndex index, FindableSpaces spaces) {
        this.index = index;
        this.spaces = spaces;
    }

    public boolean found(String term) {
        var request = SearchRequest.of(term, SearchFilter.within(open()));
        return index.ask(found -> found.search(request), SearchHits.NONE).close();
    }

    /** The same of what stands in one space. */
    public boolean found(String term, SpaceId space) {
        var request = SearchRequest.of(term, SearchFilter.within(Set.of(space.value())));
        return index.ask(found -> found.search(request), SearchHits.NONE).close();
    }

    private Set<Long> open() {
        var open = new HashSet<Long>();
        open.add(Places.OUTSIDE_SPACES);
        var last = SpaceId.of(-1L);
        List<FindableSpace> piece;
        do {
            piece = spaces.after(last, PIECE);
            piece.stream()
                    .filter(FindableSpace::readable)
                    .forEach(space -> open.add(space.id().value()));
            last = piece.isEmpty() ? last : piece.getLast().id();
        } while (piece.size() == PIECE);
        return open;
    }
}
