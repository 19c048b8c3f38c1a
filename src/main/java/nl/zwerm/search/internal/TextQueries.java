package nl.zwerm.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** From what somebody typed to what is looked for: first every word, then, when that finds too little, some or similar. */
final class TextQueries {

    private static final float EVERY_WORD = 2;
    private static final float STOPWORD = 0.1f;
    private static final int MOST_MISSPELLED = 8;

    private final WordQueries words = new WordQueries(true);
    private final QueryText text;
    private final boolean typing;
    private final WordQueries.Rarity rarity;

    TextQueries(QueryText text, boolean typing, WordQueries.Rarity rarity) {
        this.rarity = rarity;
        this.text = text;
        this.typing = typing;
    }

    BooleanQuery everyWord() {
        var query = new BooleanQuery.Builder();
        var onlyStopwords = text.words().stream().allMatch(this::stopword);
        for (var word : text.words()) {
            if (stopword(word) && !onlyStopwords) {
                query.add(new BoostQuery(words.asWritten(word), STOPWORD), Occur.SHOULD);
            } else {
                query.add(asTyped(word), Occur.MUST);
            }
        }
        return withPhrasesAndExclusions(query);
    }

    /** What holds little of it comes last, but may be what was sought in other words. */
    Query someOrSimilarWords() {
        return similar(counting -> counting / 3);
    }

    /** What holds less than this speaks of something else, unless it uses other words throughout. */
    Query mostOrSimilarWords() {
        return similar(counting -> counting * 2 / 3);
    }

    private Query similar(IntUnaryOperator fewest) {
        var some = new BooleanQuery.Builder();
        var counting = text.words().stream().filter(word -> !stopword(word)).toList();
        var mayBeMisspelled = MOST_MISSPELLED;
        for (var word : counting) {
            var pieces = Words.pieces(word, mayBeMisspelled);
            some.add(WordQueries.best(ways(word, pieces)), Occur.SHOULD);
            mayBeMisspelled -= pieces.size();
        }
        sayings().forEach(ways -> some.add(WordQueries.best(ways), Occur.SHOULD));
        some.setMinimumNumberShouldMatch(Math.max(1, fewest.applyAsInt(counting.size())));
        var widened = new BooleanQuery.Builder();
        if (!counting.isEmpty()) {
            widened.add(some.build(), Occur.SHOULD);
        }
        widened.add(new BoostQuery(everyWord(), EVERY_WORD), Occur.SHOULD);
        var query = new BooleanQuery.Builder().add(widened.build(), Occur.MUST);
        return withPhrasesAndExclusions(query);
    }

    /** As typed, by some of what it is composed of, said otherwise, and, if nobody ever used it, spelled otherwise. */
    private List<Query> ways(String word, List<String> pieces) {
        var ways = new ArrayList<>(List.of(asTyped(word)));
        for (var piece : pieces) {
            ways.addAll(words.someParts(piece, Fields.LANGUAGES));
            ways.addAll(words.saidOtherwise(List.of(piece), rarity));
            if (unused(piece)) {
                ways.add(words.misspelled(piece, Fields.LANGUAGES));
                ways.addAll(words.mendedCompound(piece));
            }
        }
        return ways;
    }

    /** What two or three words side by side say together. */
    private List<List<Query>> sayings() {
        var typed = Words.pieces(String.join(" ", text.words()), QueryText.MOST_WORDS);
        var sayings = new ArrayList<List<Query>>();
        for (var length = 2; length <= Lexicon.MOST_WORDS; length++) {
            for (var start = 0; start + length <= typed.size(); start++) {
                var ways = words.saidOtherwise(typed.subList(start, start + length), rarity);
                if (!ways.isEmpty()) {
                    sayings.add(ways);
                }
            }
        }
        return sayings;
    }

    private boolean unused(String word) {
        return rarity.of(word) == 0;
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

    private BooleanQuery withPhrasesAndExclusions(BooleanQuery.Builder query) {
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
