package nl.zwerm.search.internal;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import nl.zwerm.search.SearchFilter;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** A filter as queries that do not weigh in the order. */
final class Filters {

    private Filters() {}

    static Query narrowed(Query query, SearchFilter filter) {
        var narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
        if (!filter.kinds().isEmpty()) {
            var kinds = filter.kinds().stream().map(BytesRef::new).toList();
            narrowed.add(new TermInSetQuery(Fields.KIND, kinds), Occur.FILTER);
        }
        addAnyOf(narrowed, Fields.TOPIC, filter.topics());
        addAnyOf(narrowed, Fields.SPACE, filter.spaces());
        addAnyOf(narrowed, Fields.AUTHOR, filter.authors());
        addTime(narrowed, filter);
        addSpacesWithin(narrowed, filter);
        return narrowed.build();
    }

    private static void addAnyOf(BooleanQuery.Builder narrowed, String field, Set<Long> values) {
        if (!values.isEmpty()) {
            narrowed.add(anyOf(field, values), Occur.FILTER);
        }
    }

    private static void addTime(BooleanQuery.Builder narrowed, SearchFilter filter) {
        var from = filter.from();
        var to = filter.to();
        if (from != null || to != null) {
            var first = from == null ? Long.MIN_VALUE : millis(from);
            var last = to == null ? Long.MAX_VALUE : millis(to) - 1;
            narrowed.add(LongField.newRangeQuery(Fields.AT, first, last), Occur.FILTER);
        }
    }

    private static void addSpacesWithin(BooleanQuery.Builder narrowed, SearchFilter filter) {
        var within = filter.within();
        if (within != null) {
            narrowed.add(
                    within.isEmpty() ? new MatchNoDocsQuery("no space may be read") : within(within, filter.open()),
                    Occur.FILTER);
        }
    }

    /** Lucene keeps what it found by a filter that is asked for often, as that of the open spaces; that of the others is short. */
    private static Query within(Set<Long> within, Set<Long> open) {
        if (open.isEmpty() || !within.containsAll(open)) {
            return anyOf(Fields.SPACE, within);
        }
        var others = new HashSet<>(within);
        others.removeAll(open);
        var either = new BooleanQuery.Builder().add(anyOf(Fields.SPACE, open), Occur.SHOULD);
        if (!others.isEmpty()) {
            either.add(anyOf(Fields.SPACE, others), Occur.SHOULD);
        }
        return either.build();
    }

    private static Query anyOf(String field, Set<Long> values) {
        return LongField.newSetQuery(
                field, values.stream().mapToLong(Long::longValue).toArray());
    }

    /** Far beyond any date that is written, and clear of the ends of the range. */
    private static long millis(Instant instant) {
        var bound = Long.MAX_VALUE / 2_000;
        return Math.clamp(instant.getEpochSecond(), -bound, bound) * 1_000 + instant.getNano() / 1_000_000;
    }
}
