package nl.zwerm.search.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a query in the forms in which a text of one language may answer it. */
final class SoughtWords {

    private final Set<String> words = new HashSet<>();
    private final Set<String> stems = new HashSet<>();
    private final Set<String> saidOtherwise = new HashSet<>();
    private final List<List<String>> phrases;
    private final List<WordForms> languages = new ArrayList<>();
    private final Map<String, Boolean> seen = new HashMap<>();

    SoughtWords(QueryText query, String language) {
        var known = new WordQueries(true);
        Fields.suffixes(language).forEach(suffix -> languages.add(known.forms(suffix)));
        phrases = query.phrases();
        var typed = new HashSet<String>();
        for (var chunk : query.words()) {
            Words.of(chunk, QueryText.MOST_WORDS).forEach(word -> typed.add(word.text()));
        }
        var onlyStopwords = typed.stream().allMatch(known::stopword);
        typed.stream().filter(word -> onlyStopwords || !known.stopword(word)).forEach(this::add);
        words.forEach(word -> addOthers(word, Fields.suffixes(language), known));
    }

    boolean matches(String word) {
        return seen.computeIfAbsent(word, this::judge);
    }

    /** Misspelled, or another word for the same thing. */
    boolean resembles(String word) {
        return words.stream().anyMatch(sought -> Spelling.similar(sought, word))
                || (!saidOtherwise.isEmpty()
                        && languages.stream().anyMatch(forms -> saidOtherwise.contains(forms.stem(word))));
    }

    /** The last word of a phrase that begins at this word. */
    Optional<Words.Word> phraseAt(List<Words.Word> text, int start) {
        return phrases.stream()
                .flatMap(phrase -> lastOf(phrase, text, start).stream())
                .findFirst();
    }

    private boolean judge(String word) {
        return words.contains(word) || (!stems.isEmpty() && languages.stream().anyMatch(forms -> matches(forms, word)));
    }

    private static Optional<Words.Word> lastOf(List<String> phrase, List<Words.Word> text, int start) {
        var matched = 0;
        for (var i = start; i < text.size(); i++) {
            var word = text.get(i);
            if (word.joined()) {
                continue;
            }
            if (!word.text().equals(phrase.get(matched))) {
                return Optional.empty();
            }
            matched++;
            if (matched == phrase.size()) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private void add(String word) {
        words.add(word);
        for (var forms : languages) {
            if (!forms.stopword(word)) {
                stems.add(forms.stem(word));
                stems.addAll(forms.partStems(word));
            }
        }
    }

    private void addOthers(String word, List<String> suffixes, WordQueries known) {
        for (var other : known.others(List.of(word))) {
            if (suffixes.contains(other.suffix())) {
                other.words()
                        .forEach(one ->
                                saidOtherwise.add(known.forms(other.suffix()).stem(one)));
            }
        }
    }

    private boolean matches(WordForms forms, String word) {
        return !forms.stopword(word)
                && (stems.contains(forms.stem(word))
                        || forms.partStems(word).stream().anyMatch(stems::contains));
    }
}
