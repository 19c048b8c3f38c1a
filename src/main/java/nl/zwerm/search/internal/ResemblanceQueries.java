package nl.zwerm.search.internal;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** What a whole text is about, by its most telling words: those it repeats and others seldom use. */
final class ResemblanceQueries {

    private static final int MOST_READ = 1_000;
    private static final int MOST_TELLING = 20;

    private final WordQueries words = new WordQueries();
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

    private List<String> tellingWords(String text) throws IOException {
        var counts = new LinkedHashMap<String, Integer>();
        Words.pieces(text, MOST_READ).stream()
                .filter(word -> word.length() > 1 && !words.stopword(word))
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        var weights = new LinkedHashMap<String, Double>();
        for (var count : counts.entrySet()) {
            weights.put(count.getKey(), Math.sqrt(count.getValue()) * rarity(count.getKey()));
        }
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue()))
                .limit(MOST_TELLING)
                .map(entry -> entry.getKey())
                .toList();
    }

    /** Zero for a word that nobody used, nor any word it is composed of: it cannot find anything. */
    private double rarity(String word) throws IOException {
        var known = reader.docFreq(new Term(Fields.BODY, word)) + reader.docFreq(new Term(Fields.TITLE, word));
        for (var suffix : suffixes) {
            var forms = words.forms(suffix);
            known = Math.max(known, uses(suffix, forms.stem(word)));
            for (var part : forms.partStems(word)) {
                known = Math.max(known, uses(suffix, part));
            }
        }
        return known == 0 ? 0 : Math.log(1 + (double) reader.numDocs() / known);
    }

    private int uses(String suffix, String stem) throws IOException {
        return reader.docFreq(new Term(Fields.BODY + suffix, stem))
                + reader.docFreq(new Term(Fields.TITLE + suffix, stem));
    }
}
