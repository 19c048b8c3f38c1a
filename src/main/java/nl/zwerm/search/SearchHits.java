package nl.zwerm.search;

import java.util.List;

/**
 * One page of what was found. Counting stops beyond a thousand: then {@code total} is a lower bound. {@code widened} says
 * that too little matched as typed, so that similar spellings and part of the words count too.
 */
public record SearchHits(List<SearchHit> hits, long total, boolean totalIsExact, boolean widened) {

    public SearchHits {
        hits = List.copyOf(hits);
    }

    public List<Long> ids() {
        return hits.stream().map(SearchHit::id).toList();
    }
}
