package nl.zwerm.people;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zwerm.people.internal.NameStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a text names a colleague: by the whole name, or by the first name written as a name is. */
@Service
@Transactional(readOnly = true)
public class NamesInText {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");
    private static final int MOST_WORDS = 5_000;
    private static final int SHORTEST_FIRST_NAME = 3;

    /** First names that are also words with which a question begins. */
    private static final Set<String> ALSO_WORDS =
            Set.of("wil", "ben", "door", "stel", "will", "may", "hope", "mark", "bill", "joy", "grace");

    private final NameStore store;

    NamesInText(NameStore store) {
        this.store = store;
    }

    /** The first that is found, as the colleague is called. */
    public Optional<String> find(String text) {
        var words = new ArrayList<String>();
        var names = new LinkedHashSet<String>();
        for (var sentence : sentences(text)) {
            var found = WORD.matcher(sentence);
            for (boolean first = true; found.find() && words.size() < MOST_WORDS; first = false) {
                var word = found.group();
                words.add(word);
                if (isLikeAName(word) && !(first && ALSO_WORDS.contains(word.toLowerCase(Locale.ROOT)))) {
                    names.add(word);
                }
            }
        }
        return words.isEmpty() ? Optional.empty() : store.findNamed(words, names);
    }

    private static boolean isLikeAName(String word) {
        return word.length() >= SHORTEST_FIRST_NAME && Character.isUpperCase(word.charAt(0));
    }

    private static List<String> sentences(String text) {
        var sentences = new ArrayList<String>();
        for (var line : text.split("\n", -1)) {
            var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
            breaks.setText(line);
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
                sentences.add(line.substring(from, to));
            }
        }
        return sentences;
    }
}
