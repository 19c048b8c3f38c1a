package nl.zwerm.search.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** From what somebody typed to what is looked for: first every word, then, when that finds too little, some or similar. */
final class TextQueries {

    private static final float EVERY_WORD = 4;
    private static final float STOPWORD = 0.1f;
    private static final int MOST_MISSPELLED = 8;

    private final WordQueries words = new WordQueries();
    private final QueryText text;
    private final boolean typing;

    TextQueries(QueryText text, boolean typing) {
        this.text = text;
        this.typing = typing;
    }

    Query everyWord() {
        var query = new BooleanQuery.Builder();
        var onlyStopwords = text.words().stream().allMatch(this::stopword);
        for (var word : text.words()) {
            if (stopword(word) && !onlyStopwords) {
                query.add(new BoostQuery(asTyped(word), STOPWORD), Occur.SHOULD);
            } else {
                query.add(asTyped(word), Occur.MUST);
            }
        }
        return withPhrasesAndExclusions(query);
    }

    Query someOrSimilarWords() {
        var some = new BooleanQuery.Builder();
        var counting = text.words().stream().filter(word -> !stopword(word)).toList();
        var mayBeMisspelled = MOST_MISSPELLED;
        for (var word : counting) {
            var ways = new ArrayList<>(List.of(asTyped(word)));
            var pieces = Words.pieces(word, mayBeMisspelled);
            pieces.forEach(piece -> ways.add(words.misspelled(piece, Fields.LANGUAGES)));
            mayBeMisspelled -= pieces.size();
            some.add(WordQueries.best(ways), Occur.SHOULD);
        }
        some.setMinimumNumberShouldMatch(Math.max(1, counting.size() * 2 / 3));
        var widened = new BooleanQuery.Builder();
        if (!counting.isEmpty()) {
            widened.add(some.build(), Occur.SHOULD);
        }
        widened.add(new BoostQuery(everyWord(), EVERY_WORD), Occur.SHOULD);
        var query = new BooleanQuery.Builder().add(widened.build(), Occur.MUST);
        return withPhrasesAndExclusions(query);
    }

    /** A hyphenated word is found as a whole or by all its pieces. */
    private Query asTyped(String typed) {
        var ways = new ArrayList<Query>();
        var pieces = new BooleanQuery.Builder();
        for (var word : Words.of(typed, QueryText.MOST_WORDS)) {
            var query = words.word(word.text(), Fields.LANGUAGES);
            if (word.joined()) {
                ways.add(query);
            } else {
                pieces.add(orItsBeginning(typed, word, query), Occur.MUST);
            }
        }
        ways.add(pieces.build());
        return ways.size() == 1 ? ways.getFirst() : WordQueries.best(ways);
    }

    private Query orItsBeginning(String typed, Words.Word word, Query query) {
        var unfinished = typing
                && text.lastWordUnfinished()
                && typed.equals(text.words().getLast())
                && word.end() == typed.length();
        return unfinished ? WordQueries.best(List.of(query, words.beginning(word.text()))) : query;
    }

    private Query withPhrasesAndExclusions(BooleanQuery.Builder query) {
        text.phrases().forEach(phrase -> query.add(words.phrase(phrase), Occur.MUST));
        text.excluded().forEach(word -> query.add(asTyped(word), Occur.MUST_NOT));
        if (text.asksForNothing()) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        return query.build();
    }

    private boolean stopword(String typed) {
        var pieces = Words.pieces(typed, 2);
        return pieces.size() == 1 && words.stopword(pieces.getFirst());
    }
}
