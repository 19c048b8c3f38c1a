package nl.zwerm.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zwerm.people.internal.NameStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a text names a colleague: by the whole name, or by the first name or the surname written as a name is. */
@Service
@Transactional(readOnly = true)
public class NamesInText {

    /** What makes a word somebody's is left off; of O'Neill the apostrophe is a part. */
    private static final Pattern WORD =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:['’](?!s(?![\\p{L}\\p{M}]))\\p{L}[\\p{L}\\p{M}]*)*");

    private static final Pattern LIKE_A_NAME = Pattern.compile("(?:\\p{L}['’])?\\p{Lu}.*");

    private static final Pattern PREFIX = Pattern.compile(NameStore.PREFIXES);

    /** What may stand between two words of one sentence; * and _ are of Markdown. */
    private static final Pattern GOES_ON = Pattern.compile("[\\h,:/&*_~-]+");

    private static final int MOST_WORDS = 5_000;
    private static final int SHORTEST = 3;
    private static final int SHORTEST_AT_BEGINNING = 5;

    /** First names that are also words with which a question begins. */
    private static final Set<String> ALSO_WORDS =
            Set.of("wil", "ben", "door", "stel", "will", "may", "hope", "mark", "bill", "joy", "grace");

    /** Surnames that are also words with which a sentence begins, as far as they are not too short for that. */
    private static final Set<String> ALSO_ORDINARY = Set.of("""
            april augustus bakker beste blauw bloem boeren bosch brouwer bruin buurman dekker donker duits engel engels
            fransen goede grijs groen groene groot groote hollander jager jansje kleine klein koning korte kramer kuiper
            lange leeuw maart meester molen molenaar prins ridder schipper sterk storm timmerman tuinman visser vogel
            vrolijk winkel winter witte zeker zomer zondag zwart
            baker banks black brooks brown butler carpenter carter chance church cooper cross english fields fisher
            french grant green house hunter irish knight large light little major marsh mason miller moody noble parker
            porter potter power price reader rivers savage scott sharp short small stone strong summer summers
            swift turner walker waters weeks welsh white woods young""".split("\\s+", -1));

    /** Before a name, with a full stop that ends no sentence. */
    private static final Set<String> TITLES =
            Set.of("br", "dhr", "dr", "drs", "ds", "ing", "ir", "mevr", "mr", "mrs", "ms", "mw", "prof", "st", "zr");

    private final NameStore store;

    NamesInText(NameStore store) {
        this.store = store;
    }

    /** The first that is found, as the colleague is called. */
    public Optional<String> find(String text) {
        var words = new ArrayList<String>();
        var names = new LinkedHashSet<String>();
        var surnames = new LinkedHashSet<String>();
        var found = WORD.matcher(text);
        for (int end = 0; found.find() && words.size() < MOST_WORDS; end = found.end()) {
            var word = found.group();
            boolean begins = words.isEmpty() || begins(words.getLast(), text.substring(end, found.start()));
            words.add(word);
            if (isLikeAName(word, begins)) {
                names.add(word);
                if (isLikeASurname(word, begins)) {
                    surnames.add(word);
                }
            }
        }
        return words.isEmpty() ? Optional.empty() : store.findNamed(words, names, surnames);
    }

    /** Whether a sentence begins after what stands between it and the word before. */
    private static boolean begins(String before, String between) {
        boolean shortened = before.length() == 1 || TITLES.contains(lower(before));
        var rest = shortened && between.startsWith(".") ? between.substring(1) : between;
        return !rest.isEmpty() && !GOES_ON.matcher(rest).matches();
    }

    private static boolean isLikeAName(String word, boolean begins) {
        return word.length() >= SHORTEST
                && LIKE_A_NAME.matcher(word).matches()
                && !PREFIX.matcher(lower(word)).matches()
                && !(begins && ALSO_WORDS.contains(lower(word)));
    }

    /** A word in capitals is an abbreviation, and at the beginning of a sentence any word has one. */
    private static boolean isLikeASurname(String word, boolean begins) {
        return !word.equals(word.toUpperCase(Locale.ROOT))
                && !(begins && (word.length() < SHORTEST_AT_BEGINNING || ALSO_ORDINARY.contains(lower(word))));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
