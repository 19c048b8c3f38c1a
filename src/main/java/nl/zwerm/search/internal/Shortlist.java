package nl.zwerm.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * The best of very many texts. Of all the places in which a word stands the best counts most; what that makes of a hundred
 * thousand texts takes long to tell, since Lucene cannot leave any out. Of a sum over the places it can, and the sum is never
 * less. So those with the highest sums are looked at, ten times as many as are shown, and the others are left.
 */
final class Shortlist {

    /** The first two pages; whoever reads on waits for all to be weighed. */
    static final int DEEPEST = 40;

    private static final int LENGTH = 5 * DEEPEST;

    private Shortlist() {}

    /** {@code narrowed} puts what a search is narrowed to around a query. */
    static TopDocs best(
            BooleanQuery query, UnaryOperator<Query> narrowed, int limit, int countUpTo, IndexSearcher searcher)
            throws IOException {
        var proposing = new BooleanQuery.Builder()
                .setMinimumNumberShouldMatch(1)
                .add(new Matching(narrowed.apply(matching(query))), Occur.FILTER);
        query.clauses().stream()
                .filter(BooleanClause::isScoring)
                .flatMap(clause -> parts(clause.query(), 1).stream())
                .forEach(part -> proposing.add(part, Occur.SHOULD));
        var proposed = searcher.search(proposing.build(), new TopScoreDocCollectorManager(LENGTH, countUpTo));
        return new Measuring(query).rescore(searcher, proposed, limit);
    }

    /** What the query finds, whatever it is worth. */
    private static Query matching(BooleanQuery query) {
        var matching = new BooleanQuery.Builder();
        for (var clause : query.clauses()) {
            if (clause.occur() == Occur.MUST) {
                var any = new BooleanQuery.Builder();
                parts(clause.query(), 1).forEach(part -> any.add(part, Occur.SHOULD));
                matching.add(any.build(), Occur.FILTER);
            } else if (clause.occur() != Occur.SHOULD) {
                matching.add(clause);
            }
        }
        return matching.build();
    }

    /** Queries of which one at least finds what this one finds, and which together give it no less. */
    private static List<Query> parts(Query query, float weight) {
        var parts = new ArrayList<Query>();
        switch (query) {
            case BoostQuery boost -> parts.addAll(parts(boost.getQuery(), weight * boost.getBoost()));
            case DisjunctionMaxQuery best -> best.forEach(way -> parts.addAll(parts(way, weight)));
            case BooleanQuery one
            when single(one) -> parts.addAll(parts(one.clauses().getFirst().query(), weight));
            default -> parts.add(new BoostQuery(query, weight));
        }
        return parts;
    }

    private static boolean single(BooleanQuery query) {
        return query.clauses().size() == 1 && query.clauses().getFirst().occur() == Occur.MUST;
    }
}
