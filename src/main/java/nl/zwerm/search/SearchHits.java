package nl.zwerm.search;

import java.util.List;

/**
 * One page of what was found. Counting stops beyond a thousand: then {@code total} is a lower bound. {@code widened} says
 * that too little matched as typed, so that similar spellings, other names and part of the words count too; {@code close}
 * that something holds at least most of what was typed, so that what is sought may well be there.
 */
public record SearchHits(List<SearchHit> hits, long total, boolean totalIsExact, boolean widened, boolean close) {

    public static final SearchHits NONE = new SearchHits(List.of(), 0, true, false, false);

    public SearchHits {
        hits = List.copyOf(hits);
    }

    /** The same, of which these are shown. */
    public SearchHits of(List<SearchHit> shown) {
        return new SearchHits(shown, total, totalIsExact, widened, close);
    }

    public List<Long> ids() {
        return hits.stream().map(SearchHit::id).toList();
    }
}
