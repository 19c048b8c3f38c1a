package nl.zwerm.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.zwerm.search.SearchFilter;
import nl.zwerm.search.SearchHit;
import nl.zwerm.search.SearchHits;
import nl.zwerm.search.SearchRequest;
import nl.zwerm.search.Vote;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;

/** Answers from one unchanging view of the index. */
final class Finder {

    private static final int COUNT_UP_TO = 1_000;
    private static final int DEEPEST = 10_000;

    /** A page: below that, whoever looks further looks at what resembles what was typed. */
    private static final int TOO_FEW = 20;

    /** In how many texts a word stands of which there are too many to weigh each; tried on half a million texts. */
    private static final int COMMON = 10_000;

    private static final double NEAREST_SHARE = 0.3;

    /** Of a whole question, whose details others seldom share. */
    private static final double RELATED_SHARE = 0.1;

    /** Tried on questions of one sentence: below either, two share a word by chance and no more. */
    private static final float NEAR_ENOUGH_TO_THE_BEST = 0.6f;

    private static final float NEAR_ENOUGH = 0.25f;

    private static final Sort NEWEST_FIRST =
            new Sort(LongField.newSortField(Fields.AT, true, SortedNumericSelector.Type.MAX));

    private final IndexSearcher searcher;
    private final int common;
    private final ResemblanceQueries rarities;

    Finder(IndexSearcher searcher) {
        this(searcher, COMMON);
    }

    Finder(IndexSearcher searcher, int common) {
        this.searcher = searcher;
        this.common = common;
        this.rarities = resemblances(Fields.LANGUAGES);
    }

    SearchHits search(SearchRequest request) throws IOException {
        var text = QueryText.of(request.text());
        var queries = new TextQueries(text, request.typing(), this::rarity);
        var everyWord = queries.everyWord();
        var offset = Math.clamp(request.offset(), 0, DEEPEST);
        var limit = Math.clamp(request.limit(), 1, COUNT_UP_TO);
        if (text.asksForNothing()) {
            var newest = new TopFieldCollectorManager(NEWEST_FIRST, offset + limit, COUNT_UP_TO);
            return page(searcher.search(Filters.narrowed(everyWord, request.filter()), newest), offset, false, true);
        }
        var found = offset + limit <= Shortlist.DEEPEST && common(text)
                ? shortlisted(everyWord, request.filter(), offset + limit)
                : best(Filters.narrowed(everyWord, request.filter()), offset + limit);
        long exactly = found.totalHits.value();
        if (exactly >= TOO_FEW || text.words().isEmpty()) {
            return page(found, offset, false, exactly > 0);
        }
        var wider = best(Filters.narrowed(queries.someOrSimilarWords(), request.filter()), offset + limit);
        var close = exactly > 0 || finds(Filters.narrowed(queries.mostOrSimilarWords(), request.filter()));
        return page(wider, offset, wider.totalHits.value() > exactly, close);
    }

    List<Vote> votes(String title, String body, String language, SearchFilter filter, int topK) throws IOException {
        var resemblances = resemblances(Fields.suffixes(language));
        var resembling = resemblances.resembling(title + "\n" + body, 0);
        var signed = new BooleanQuery.Builder()
                .add(resembling, Occur.MUST)
                .add(new FieldExistsQuery(Fields.AUTHOR), Occur.FILTER)
                .build();
        var votes = new ArrayList<Vote>();
        var kinds = orKinds(filter, Set.of("question", "answer"));
        var near = best(Filters.narrowed(signed, kinds), Math.clamp(topK, 1, COUNT_UP_TO));
        var shares = resemblances.sharesOfEnough(title, near, searcher);
        for (var found : near.scoreDocs) {
            votes.add(new Vote(
                    number(found, Fields.AUTHOR),
                    number(found, Fields.ID),
                    number(found, Fields.THREAD),
                    found.score,
                    shares.getOrDefault(found.doc, 0f)));
        }
        // The order of equals would else depend on when the index happened to be merged.
        votes.sort(Comparator.comparingDouble(Vote::score).reversed().thenComparingLong(Vote::document));
        return List.copyOf(votes);
    }

    /** Rather none than what is not near: whoever types should not have to read past it. The first line counts most. */
    List<SearchHit> nearest(String text, int limit, SearchFilter filter) throws IOException {
        return near(text, resemblances(Fields.LANGUAGES).resembling(text, NEAREST_SHARE), limit, filter);
    }

    /** To a question that is there, which resembles itself most and would hide the others. */
    List<SearchHit> related(long question, String text, int limit, SearchFilter filter) throws IOException {
        var others = new BooleanQuery.Builder()
                .add(resemblances(Fields.LANGUAGES).resembling(text, RELATED_SHARE), Occur.MUST)
                .add(new TermQuery(Fields.id(question)), Occur.MUST_NOT)
                .build();
        return near(text, others, limit, filter);
    }

    private List<SearchHit> near(String text, Query resembling, int limit, SearchFilter filter) throws IOException {
        var found = best(
                Filters.narrowed(resembling, orKinds(filter, Set.of("question"))), Math.clamp(limit, 1, COUNT_UP_TO));
        var resemblances = resemblances(Fields.LANGUAGES);
        var first = text.strip().lines().findFirst().orElse("");
        var shares = resemblances.shares(first, found, searcher);
        var near = Arrays.stream(found.scoreDocs)
                .filter(hit -> hit.score >= found.scoreDocs[0].score * NEAR_ENOUGH_TO_THE_BEST)
                .filter(hit -> shares.getOrDefault(hit.doc, 0f) >= NEAR_ENOUGH)
                .toArray(ScoreDoc[]::new);
        return hits(new TopDocs(found.totalHits, near), 0);
    }

    /** Whether every word stands in very many texts: as soon as one does not, there is little to weigh. */
    private boolean common(QueryText text) throws IOException {
        if (!text.phrases().isEmpty() || !text.excluded().isEmpty()) {
            return false;
        }
        for (var word : text.words()) {
            for (var piece : Words.pieces(word, QueryText.MOST_WORDS)) {
                if (rarities.unsplit(piece) < common) {
                    return false;
                }
            }
        }
        return true;
    }

    private double rarity(String word) {
        try {
            return rarities.rarity(word, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ResemblanceQueries resemblances(List<String> suffixes) {
        return new ResemblanceQueries(searcher.getIndexReader(), suffixes);
    }

    private static SearchFilter orKinds(SearchFilter filter, Set<String> kinds) {
        return filter.kinds().isEmpty() ? filter.kinds(kinds) : filter;
    }

    private boolean finds(Query query) throws IOException {
        var any = new ConstantScoreQuery(query);
        return searcher.search(any, new TopScoreDocCollectorManager(1, 1)).scoreDocs.length > 0;
    }

    private TopDocs best(Query query, int limit) throws IOException {
        return searcher.search(query, new TopScoreDocCollectorManager(limit, COUNT_UP_TO));
    }

    private TopDocs shortlisted(BooleanQuery query, SearchFilter filter, int limit) throws IOException {
        return Shortlist.best(query, any -> Filters.narrowed(any, filter), limit, COUNT_UP_TO, searcher);
    }

    private SearchHits page(TopDocs found, int offset, boolean widened, boolean close) throws IOException {
        var exact = found.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
        return new SearchHits(hits(found, offset), found.totalHits.value(), exact, widened, close);
    }

    private List<SearchHit> hits(TopDocs found, int offset) throws IOException {
        var hits = new ArrayList<SearchHit>();
        for (var i = offset; i < found.scoreDocs.length; i++) {
            var hit = found.scoreDocs[i];
            var score = Float.isNaN(hit.score) ? 0 : hit.score;
            hits.add(new SearchHit(number(hit, Fields.ID), number(hit, Fields.THREAD), score));
        }
        return List.copyOf(hits);
    }

    private long number(ScoreDoc found, String field) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
        var values = DocValues.getSortedNumeric(leaf.reader(), field);
        if (!values.advanceExact(found.doc - leaf.docBase)) {
            throw new IllegalStateException("A document without " + field + " is in the search index; rebuild it");
        }
        return values.nextValue();
    }
}
