package nl.zwerm.search.internal;

import java.util.List;
import java.util.Map;
import org.tartarus.snowball.ext.DutchStemmer;

/** Dutch by Snowball's stemmer, mended where that keeps forms of one word apart. */
final class DutchForms implements WordForms {

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("kinderen", "kind"),
            Map.entry("kinder", "kind"),
            Map.entry("eieren", "ei"),
            Map.entry("eier", "ei"),
            Map.entry("bladeren", "blad"),
            Map.entry("liederen", "lied"),
            Map.entry("steden", "stad"),
            Map.entry("leden", "lid"),
            Map.entry("schepen", "schip"),
            Map.entry("musea", "museum"),
            Map.entry("centra", "centrum"),
            Map.entry("criteria", "criterium"),
            Map.entry("data", "datum"),
            Map.entry("catalogi", "catalogus"),
            Map.entry("medici", "medicus"),
            Map.entry("politici", "politicus"),
            Map.entry("antibiotica", "antibioticum"));

    private final DutchStemmer stemmer = new DutchStemmer();
    private final CompoundWords words = WordLists.DUTCH;

    @Override
    public boolean stopword(String word) {
        return WordLists.DUTCH_STOPWORDS.contains(word);
    }

    @Override
    public String stem(String word) {
        var regular = words.singular(IRREGULAR.getOrDefault(word, word));
        stemmer.setCurrent(withoutTrema(words.knows(regular) ? regular : infinitiveOrStemOf(regular)));
        stemmer.stem();
        return spelledAsSingular(stemmer.getCurrent());
    }

    @Override
    public List<String> partStems(String word) {
        return words.split(word).stream().map(this::stem).toList();
    }

    /** werkt, gewerkt, gelopen: Snowball leaves these; without a list of words, cutting them would harm others. */
    private String infinitiveOrStemOf(String word) {
        var end = word.endsWith("t") || word.endsWith("d") ? word.length() - 1 : word.length();
        if (word.startsWith("ge") && end > 5) {
            var bare = word.substring(2, end);
            if (words.knows(bare)) {
                return bare;
            }
        }
        if (word.endsWith("t") && words.knows(word.substring(0, end))) {
            return word.substring(0, end);
        }
        return word;
    }

    /** Snowball knows ideeën and allergieën only with their trema, which folding took away. */
    private static String withoutTrema(String word) {
        if (word.endsWith("ieen") || word.endsWith("eeen")) {
            return word.substring(0, word.length() - 2);
        }
        return word;
    }

    private static String spelledAsSingular(String stem) {
        var last = stem.length() - 1;
        if (last < 2) {
            return stem;
        }
        var end = stem.charAt(last);
        if (end == stem.charAt(last - 1) && "bdfgklmnprst".indexOf(end) >= 0) {
            return stem.substring(0, last);
        }
        return switch (end) {
            case 'v' -> stem.substring(0, last) + 'f';
            case 'z' -> stem.substring(0, last) + 's';
            default -> stem;
        };
    }
}
