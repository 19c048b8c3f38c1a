package nl.zwerm.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;

/** The words both languages are known by; read once, never changed. */
final class WordLists {

    static final CompoundWords DUTCH = new CompoundWords(lines("/search/dutch-words.txt"));

    static final Set<String> DUTCH_STOPWORDS = stopwords(
            DutchAnalyzer.getDefaultStopSet(),
            Set.of(
                    "waarom", "waar", "welke", "wanneer", "moeten", "we", "wij", "kun", "mag", "graag", "hoeveel",
                    "via", "per"));

    static final Set<String> ENGLISH_STOPWORDS = stopwords(
            EnglishAnalyzer.ENGLISH_STOP_WORDS_SET,
            Set.of(
                    "how", "what", "when", "where", "which", "who", "why", "do", "does", "did", "can", "could",
                    "should", "would", "i", "you", "we", "he", "she", "my", "our", "your", "its", "am", "has", "have",
                    "had", "from", "any", "so"));

    private WordLists() {}

    private static Set<String> stopwords(CharArraySet standard, Set<String> more) {
        var all = new HashSet<>(more);
        for (var word : standard) {
            all.add(new String((char[]) word));
        }
        return Set.copyOf(all);
    }

    private static Set<String> lines(String resource) {
        try (var in = WordLists.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The word list " + resource + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
