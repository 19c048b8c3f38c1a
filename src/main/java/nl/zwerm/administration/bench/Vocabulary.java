package nl.zwerm.administration.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zwerm.administration.demo.DemoTexts;

/** Sentences nobody wrote, in the words of the example hospital: each word follows one that it followed there. */
final class Vocabulary {

    private static final int LONGEST = 22;
    private static final int LONGEST_TITLE = 12;

    private final String language;
    private final Chance chance;
    private final List<String> titles;
    private final List<String> beginnings = new ArrayList<>();
    private final Map<String, List<String>> next = new HashMap<>();

    Vocabulary(String language, Chance chance) {
        this.language = language;
        this.chance = chance;
        this.titles = DemoTexts.titles(language);
        titles.forEach(this::learn);
        DemoTexts.bodies(language).forEach(this::learn);
    }

    private void learn(String text) {
        for (var sentence : text.split("(?<=[.?!:])\\s+|\\n+", -1)) {
            var words = List.of(sentence.replaceAll("[*_>#()\"`|]", "").strip().split("\\s+", -1));
            if (words.size() > 3) {
                beginnings.add(words.getFirst());
                for (int at = 1; at < words.size(); at++) {
                    next.computeIfAbsent(words.get(at - 1), _ -> new ArrayList<>())
                            .add(words.get(at));
                }
            }
        }
    }

    String language() {
        return language;
    }

    String title() {
        var words = chain(chance.zipf(titles).split(" ", -1)[0], LONGEST_TITLE);
        return words.replaceFirst("[.,:;!?]*$", "?");
    }

    /** Between so many sentences, in paragraphs, now and then with a list. */
    String text(int least, int most) {
        var text = new StringBuilder();
        int count = chance.between(least, most);
        for (int number = 0; number < count; number++) {
            text.append(chain(chance.of(beginnings), LONGEST).replaceFirst("[,:;]*$", ""));
            text.append(number % 3 == 2 ? "\n\n" : " ");
        }
        if (chance.in(0.15)) {
            text.append("\n\n")
                    .append(IntStream.range(0, 3)
                            .mapToObj(_ -> "- " + chain(chance.of(beginnings), 8))
                            .collect(Collectors.joining("\n")));
        }
        return text.toString().strip();
    }

    /** A few words as somebody types them who looks for something. */
    String sought() {
        var words = chance.of(titles).replaceAll("[^\\p{L}\\p{N} -]", "").split(" +", -1);
        int count = Math.min(words.length, chance.between(2, 4));
        int from = chance.below(words.length - count + 1);
        return String.join(" ", List.of(words).subList(from, from + count));
    }

    private String chain(String first, int most) {
        var words = new ArrayList<>(List.of(first));
        while (words.size() < most && next.containsKey(words.getLast())) {
            words.add(chance.of(next.get(words.getLast())));
        }
        return String.join(" ", words);
    }
}
