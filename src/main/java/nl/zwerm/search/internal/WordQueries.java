package nl.zwerm.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Queries for one word or phrase over all fields: as written, by stem, by parts, as a beginning, or misspelled. */
final class WordQueries {

    private static final float TITLE = 2.5f;
    private static final float AROUND = 0.4f;
    private static final float FILES = 0.3f;
    private static final float AS_WRITTEN = 1.3f;
    private static final float PARTS = 0.4f;
    private static final float BEGINNING = 0.4f;
    private static final float MISSPELLED = 0.3f;
    private static final float SOME_PARTS = 0.25f;
    private static final float SAID_OTHERWISE = 0.6f;
    private static final float TIE = 0.3f;
    private static final int SHORTEST_BEGINNING = 2;
    private static final int MOST_SPELLINGS = 12;

    private final Map<String, WordForms> languages =
            Map.of(Fields.DUTCH, new DutchForms(), Fields.ENGLISH, new EnglishForms());
    private final boolean alsoAround;

    /** @param alsoAround whether a text is found by what stands around it and in its files too */
    WordQueries(boolean alsoAround) {
        this.alsoAround = alsoAround;
    }

    /** The word itself, its other forms, and, weaker, the words it is composed of. */
    Query word(String word, List<String> suffixes) {
        var ways = new ArrayList<Query>(anywhere("", word, AS_WRITTEN));
        for (var suffix : suffixes) {
            var forms = forms(suffix);
            if (!forms.stopword(word)) {
                ways.addAll(anywhere(suffix, forms.stem(word), 1));
                var parts = forms.partStems(word);
                if (!parts.isEmpty()) {
                    ways.add(new BoostQuery(all(suffix, parts), PARTS));
                }
            }
        }
        return best(ways);
    }

    /** The word itself and nothing near it, for what is in nearly every text and weighs little. */
    Query asWritten(String word) {
        return best(List.of(
                new BoostQuery(new TermQuery(new Term(Fields.TITLE, word)), TITLE * AS_WRITTEN),
                new BoostQuery(new TermQuery(new Term(Fields.BODY, word)), AS_WRITTEN)));
    }

    /** Any of the words that this one is composed of. */
    List<Query> someParts(String word, List<String> suffixes) {
        var ways = new ArrayList<Query>();
        for (var suffix : suffixes) {
            for (var part : forms(suffix).partStems(word)) {
                ways.addAll(anywhere(suffix, part, SOME_PARTS));
            }
        }
        return ways;
    }

    /** A Dutch compound with a typing mistake in one of its words; found by all of the words it was meant to be. */
    List<Query> mendedCompound(String word) {
        var dutch = forms(Fields.DUTCH);
        var parts = WordLists.DUTCH.mended(word).stream().map(dutch::stem).toList();
        return parts.isEmpty() ? List.of() : List.of(new BoostQuery(all(Fields.DUTCH, parts), MISSPELLED));
    }

    /**
     * These words said otherwise or in the other language, each way by all of its words. None weighs more than what was
     * typed: a common word must not come to matter by a rare name for the same thing.
     */
    List<Query> saidOtherwise(List<String> said, Rarity rarity) {
        var ways = new ArrayList<Query>();
        var own = said.stream().mapToDouble(rarity::of).sum();
        for (var other : others(said)) {
            var all = new BooleanQuery.Builder();
            other.words().forEach(word -> all.add(word(word, List.of(other.suffix())), Occur.MUST));
            var others = other.words().stream().mapToDouble(rarity::of).sum();
            var weight = own == 0 || others == 0 ? 1 : Math.min(1, own / others);
            ways.add(new BoostQuery(all.build(), SAID_OTHERWISE * (float) weight));
        }
        return ways;
    }

    Set<Lexicon.Saying> others(List<String> said) {
        return Lexicon.KNOWN.others(said, forms(Fields.DUTCH), forms(Fields.ENGLISH));
    }

    /** How telling a word is; 0 when nobody used it. */
    interface Rarity {
        double of(String word);
    }

    Query beginning(String word) {
        var ways = new ArrayList<Query>();
        if (word.length() >= SHORTEST_BEGINNING) {
            for (var suffix : List.of("", Fields.DUTCH, Fields.ENGLISH)) {
                ways.add(new BoostQuery(new PrefixQuery(new Term(Fields.TITLE + suffix, word)), TITLE * BEGINNING));
                ways.add(new BoostQuery(new PrefixQuery(new Term(Fields.BODY + suffix, word)), BEGINNING));
            }
        }
        return best(ways);
    }

    Query misspelled(String word, List<String> suffixes) {
        var ways = new ArrayList<Query>(fuzzy("", word));
        for (var suffix : suffixes) {
            ways.addAll(fuzzy(suffix, forms(suffix).stem(word)));
        }
        return new BoostQuery(best(ways), MISSPELLED);
    }

    Query phrase(List<String> words) {
        if (words.size() == 1) {
            return best(anywhere("", words.getFirst(), 1));
        }
        var terms = words.toArray(String[]::new);
        return best(List.of(
                new BoostQuery(new PhraseQuery(Fields.TITLE, terms), TITLE),
                new PhraseQuery(Fields.BODY, terms),
                new BoostQuery(new PhraseQuery(Fields.FILES, terms), FILES)));
    }

    boolean stopword(String word) {
        return languages.values().stream().anyMatch(forms -> forms.stopword(word));
    }

    WordForms forms(String suffix) {
        return Optional.ofNullable(languages.get(suffix)).orElseThrow();
    }

    static Query best(List<Query> ways) {
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private List<Query> anywhere(String suffix, String word, float weight) {
        var ways = new ArrayList<Query>();
        ways.add(new BoostQuery(new TermQuery(new Term(Fields.TITLE + suffix, word)), TITLE * weight));
        ways.add(new BoostQuery(new TermQuery(new Term(Fields.BODY + suffix, word)), weight));
        if (alsoAround) {
            ways.add(new BoostQuery(new TermQuery(new Term(Fields.AROUND + suffix, word)), AROUND * weight));
            ways.add(new BoostQuery(new TermQuery(new Term(Fields.FILES + suffix, word)), FILES * weight));
        }
        return ways;
    }

    private Query all(String suffix, List<String> words) {
        var all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(best(anywhere(suffix, word, 1)), Occur.MUST));
        return all.build();
    }

    private static List<Query> fuzzy(String suffix, String word) {
        var edits = Spelling.editsForgiven(word);
        if (edits == 0) {
            return List.of();
        }
        return List.of(
                new BoostQuery(fuzzyTerm(Fields.TITLE + suffix, word, edits), TITLE),
                fuzzyTerm(Fields.BODY + suffix, word, edits));
    }

    private static Query fuzzyTerm(String field, String word, int edits) {
        return new FuzzyQuery(new Term(field, word), edits, 1, MOST_SPELLINGS, true);
    }
}
