package nl.zwerm.search.internal;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody sought, as it may be counted: in small letters, without signs, and only when it speaks of no person. */
public final class VainTerm {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final int LONGEST = 80;
    private static final int FEWEST_LETTERS = 3;
    private static final int MOST_DIGITS = 4;
    private static final int MOST_TYPED = 500;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’+#/&-]+");
    private static final Pattern LOOSE_SIGN = Pattern.compile("(?<![\\p{L}\\p{N}])['’/&-]+|['’/&-]+(?![\\p{L}\\p{N}])");
    private static final Pattern SPACES = Pattern.compile(" +");

    /** Addresses, and places on the web, which may carry a key. */
    private static final Pattern ADDRESS = Pattern.compile("@|://|\\bwww\\.");

    /** After these comes a name, of a patient, a pupil, a client. */
    private static final Pattern TITLE = Pattern.compile(
            "\\b(?:mevrouw|mevr|mw|meneer|mijnheer|dhr|heer|juffrouw|mr|mrs|ms|miss|mister|madam|sir|familie|fam)\\b");

    private VainTerm() {}

    public static Optional<String> of(String typed) {
        if (typed.length() > MOST_TYPED) {
            return Optional.empty();
        }
        var small = NFKC.normalize(typed).toLowerCase(Locale.ROOT);
        if (ADDRESS.matcher(small).find()) {
            return Optional.empty();
        }
        var words = LOOSE_SIGN.matcher(NO_WORD.matcher(small).replaceAll(" ")).replaceAll(" ");
        var term = SPACES.matcher(words).replaceAll(" ").strip();
        return Optional.of(term).filter(VainTerm::speaksOfNobody);
    }

    private static boolean speaksOfNobody(String term) {
        return term.codePointCount(0, term.length()) <= LONGEST
                && term.codePoints().filter(Character::isLetter).count() >= FEWEST_LETTERS
                && term.codePoints().filter(Character::isDigit).count() <= MOST_DIGITS
                && !TITLE.matcher(term).find();
    }
}
