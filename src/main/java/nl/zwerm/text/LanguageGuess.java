package nl.zwerm.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells Dutch from English by the small words that hold sentences together, and by combinations of letters. */
public final class LanguageGuess {

    public static final String DUTCH = "nl";
    public static final String ENGLISH = "en";

    private static final int ENOUGH_TO_TELL = 4_000;
    private static final int SMALL_WORD = 4;
    private static final int LEAST_LEAD = 2;

    /** Ten small words; looking for letters costs most, and an import asks it of every text. */
    private static final int CLEAR_LEAD = 10 * SMALL_WORD;

    private static final Set<String> DUTCH_WORDS = Set.of(
            "de", "het", "een", "en", "van", "ik", "je", "jij", "hij", "zij", "ze", "wij", "jullie", "dat", "dit",
            "die", "niet", "geen", "wel", "ook", "maar", "met", "voor", "naar", "bij", "uit", "aan", "op", "om", "te",
            "er", "als", "dan", "nog", "zijn", "hebben", "heeft", "heb", "wordt", "worden", "kan", "kun", "kunnen",
            "moet", "moeten", "mag", "wil", "hoe", "wat", "wie", "waar", "waarom", "wanneer", "welke", "deze", "mijn",
            "onze", "ons", "jouw", "iemand", "iets", "alle", "door", "over", "tussen", "zonder", "graag", "weet",
            "doen", "gaat", "nieuwe", "of");
    private static final Set<String> ENGLISH_WORDS = Set.of(
            "the",
            "a",
            "an",
            "and",
            "of",
            "to",
            "i",
            "you",
            "he",
            "she",
            "it",
            "they",
            "that",
            "this",
            "these",
            "those",
            "not",
            "no",
            "but",
            "with",
            "for",
            "from",
            "by",
            "at",
            "on",
            "as",
            "than",
            "are",
            "were",
            "have",
            "has",
            "had",
            "be",
            "been",
            "can",
            "could",
            "should",
            "would",
            "must",
            "may",
            "how",
            "what",
            "who",
            "where",
            "why",
            "when",
            "which",
            "my",
            "our",
            "your",
            "their",
            "someone",
            "something",
            "all",
            "through",
            "about",
            "between",
            "without",
            "do",
            "does",
            "did",
            "new",
            "know",
            "if",
            "so",
            "or",
            "there",
            "we",
            "any",
            "anyone",
            "is");
    private static final Pattern DUTCH_LETTERS =
            Pattern.compile("ij|aa|uu|oe|ui|sch|cht|eur|ieuw|eeu|auw|heid|lijk|atie|tje");
    private static final Pattern ENGLISH_LETTERS =
            Pattern.compile("th|wh|sh|ough|tion|ing\\b|ck|ea|qu|ly\\b|ay\\b|ity\\b|ness\\b|[aeiou]y\\b");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private LanguageGuess() {}

    /** "nl" or "en"; the fallback when the text does not say. */
    public static String of(String text, String fallback) {
        var beginning =
                text.substring(0, Math.min(text.length(), ENOUGH_TO_TELL)).toLowerCase(Locale.ROOT);
        var lead = SMALL_WORD * leadInSmallWords(beginning);
        if (Math.abs(lead) < CLEAR_LEAD) {
            lead += count(DUTCH_LETTERS, beginning) - count(ENGLISH_LETTERS, beginning);
        }
        if (Math.abs(lead) < LEAST_LEAD) {
            return fallback;
        }
        return lead > 0 ? DUTCH : ENGLISH;
    }

    private static long leadInSmallWords(String text) {
        var lead = 0L;
        for (var word = WORD.matcher(text); word.find(); ) {
            var found = word.group();
            lead += (DUTCH_WORDS.contains(found) ? 1 : 0) - (ENGLISH_WORDS.contains(found) ? 1 : 0);
        }
        return lead;
    }

    private static long count(Pattern letters, String text) {
        return letters.matcher(text).results().count();
    }
}
