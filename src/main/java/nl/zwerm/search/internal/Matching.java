package nl.zwerm.search.internal;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** All that a query finds, brought together at once: to find very much piece by piece takes far longer. */
final class Matching extends Query {

    private final Query query;

    Matching(Query query) {
        this.query = query;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        var constant = new ConstantScoreQuery(query).rewrite(searcher);
        var simpler = constant instanceof ConstantScoreQuery wrapped ? wrapped.getQuery() : constant;
        return simpler.equals(query) ? this : new Matching(simpler);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        var inner = query.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, boost);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                var found = inner.scorerSupplier(leaf);
                return found == null ? null : new Together(found, leaf, score(), mode);
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return inner.isCacheable(leaf);
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        query.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return "matching(" + query.toString(field) + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matching matching && query.equals(matching.query);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + query.hashCode();
    }

    private static final class Together extends ConstantScoreScorerSupplier {

        private final ScorerSupplier found;
        private final LeafReaderContext leaf;

        private Together(ScorerSupplier found, LeafReaderContext leaf, float score, ScoreMode mode) {
            super(score, mode, leaf.reader().maxDoc());
            this.found = found;
            this.leaf = leaf;
        }

        @Override
        public DocIdSetIterator iterator(long leadCost) throws IOException {
            var set = new FixedBitSet(leaf.reader().maxDoc());
            found.setTopLevelScoringClause();
            found.bulkScorer().score(new Noting(set), leaf.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
            return new BitSetIterator(set, set.cardinality());
        }

        @Override
        public long cost() {
            return found.cost();
        }
    }

    private record Noting(FixedBitSet set) implements LeafCollector {

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) {
            set.set(document);
        }

        @Override
        public void collect(DocIdStream documents) throws IOException {
            documents.forEach(set::set);
        }

        @Override
        public void collectRange(int from, int to) {
            set.set(from, to);
        }
    }
}
