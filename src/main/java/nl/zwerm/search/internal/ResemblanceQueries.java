package nl.zwerm.search.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;

/** What a whole text is about, by its most telling words: those it repeats and others seldom use. */
final class ResemblanceQueries {

    private static final int MOST_READ = 1_000;
    private static final int MOST_TELLING = 20;

    /** A short question is taken to tell as much as so many words that one text has: one common word is not half of it. */
    private static final int WORDS_TOLD = 2;

    private final WordQueries words = new WordQueries(false);
    private final IndexReader reader;
    private final List<String> suffixes;

    ResemblanceQueries(IndexReader reader, List<String> suffixes) {
        this.reader = reader;
        this.suffixes = suffixes.isEmpty() ? Fields.LANGUAGES : suffixes;
    }

    /** {@code share}, between 0 and 1, of the telling words must be there, and at least one. */
    Query resembling(String text, double share) throws IOException {
        var telling = tellingWords(text);
        var query = new BooleanQuery.Builder();
        telling.forEach(word -> query.add(words.word(word, suffixes), Occur.SHOULD));
        query.setMinimumNumberShouldMatch((int) Math.max(1, Math.round(telling.size() * share)));
        return query.build();
    }

    /** As {@code shares}, of a question that tells enough to say who knows about it. */
    Map<Integer, Float> sharesOfEnough(String text, TopDocs found, IndexSearcher searcher) throws IOException {
        return shares(text, WORDS_TOLD * rarest(), found, searcher);
    }

    /**
     * How much of what is telling in this text each of these speaks of, from 0 to 1. A word that nobody used yet weighs
     * as much as one used once: whoever speaks only of the rest speaks of something else.
     */
    Map<Integer, Float> shares(String text, TopDocs found, IndexSearcher searcher) throws IOException {
        return shares(text, 0, found, searcher);
    }

    private Map<Integer, Float> shares(String text, double least, TopDocs found, IndexSearcher searcher)
            throws IOException {
        var spoken = new BooleanQuery.Builder();
        double whole = 0;
        for (var word : weights(text, rarest()).entrySet()) {
            float weight = word.getValue().floatValue();
            var used = new ConstantScoreQuery(words.word(word.getKey(), suffixes));
            spoken.add(new BoostQuery(used, weight), Occur.SHOULD);
            whole += weight;
        }
        var shares = new HashMap<Integer, Float>();
        if (whole > 0) {
            var measuring = new Measuring(spoken.build());
            for (var measured : measuring.rescore(searcher, copy(found), found.scoreDocs.length).scoreDocs) {
                shares.put(measured.doc, (float) (measured.score / Math.max(whole, least)));
            }
        }
        return shares;
    }

    private double rarest() {
        return Math.log(1 + (double) reader.numDocs());
    }

    /** A rescorer writes over the scores of what it is given. */
    private static TopDocs copy(TopDocs found) {
        return new TopDocs(
                found.totalHits,
                Arrays.stream(found.scoreDocs)
                        .map(hit -> new ScoreDoc(hit.doc, hit.score))
                        .toArray(ScoreDoc[]::new));
    }

    private List<String> tellingWords(String text) throws IOException {
        return weights(text, 0).entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue()))
                .limit(MOST_TELLING)
                .map(entry -> entry.getKey())
                .toList();
    }

    /** @param unused the rarity of a word that nobody used, nor any word it is composed of */
    private Map<String, Double> weights(String text, double unused) throws IOException {
        var counts = new LinkedHashMap<String, Integer>();
        Words.pieces(text, MOST_READ).stream()
                .filter(word -> word.length() > 1 && !words.stopword(word))
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        var weights = new LinkedHashMap<String, Double>();
        for (var count : counts.entrySet()) {
            weights.put(count.getKey(), Math.sqrt(count.getValue()) * rarity(count.getKey(), unused));
        }
        return weights;
    }

    /** @param unused what a word weighs that nobody used, nor any word it is composed of */
    double rarity(String word, double unused) throws IOException {
        var known = uses(word);
        return known == 0 ? unused : Math.log(1 + (double) reader.numDocs() / known);
    }

    /** In how many texts this word stands, another form of it, or a word it is composed of. */
    private int uses(String word) throws IOException {
        var known = unsplit(word);
        for (var suffix : suffixes) {
            for (var part : words.forms(suffix).partStems(word)) {
                known = Math.max(known, uses(suffix, part));
            }
        }
        return known;
    }

    /** In how many texts, about, this word stands or another form of it. */
    int unsplit(String word) throws IOException {
        var known = reader.docFreq(new Term(Fields.BODY, word)) + reader.docFreq(new Term(Fields.TITLE, word));
        for (var suffix : suffixes) {
            known = Math.max(known, uses(suffix, words.forms(suffix).stem(word)));
        }
        return known;
    }

    private int uses(String suffix, String stem) throws IOException {
        return reader.docFreq(new Term(Fields.BODY + suffix, stem))
                + reader.docFreq(new Term(Fields.TITLE + suffix, stem));
    }
}
