package nl.zwerm.administration.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The threads of the example hospital by names that stay: the key of an entry, or the first words of its title. */
public final class DemoThreads {

    private static final List<String> FILES =
            List.of("discussions", "ideas", "insights", "needs", "pilots", "workshops");
    private static final int QUESTION_FILES = 8;
    private static final int WORDS_OF_NAME = 6;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]+");

    private DemoThreads() {}

    /** The title of each. */
    public static Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        var questions = IntStream.rangeClosed(1, QUESTION_FILES).mapToObj(file -> "questions-" + file);
        var files = new ArrayList<>(questions.toList());
        files.addAll(FILES);
        files.stream()
                .flatMap(file -> entries(file + ".yaml"))
                .forEach(entry -> titles.put(name(entry), entry.text("title")));
        return titles;
    }

    private static Stream<Entry> entries(String file) {
        return Entry.list(file).stream().filter(entry -> entry.find("title").isPresent());
    }

    static String name(Entry entry) {
        return entry.find("key").orElseGet(() -> name(entry.text("title")));
    }

    /** The first words of a title, plain. */
    public static String name(String title) {
        var plain = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(NO_LETTER.split(plain))
                .filter(word -> !word.isEmpty())
                .limit(WORDS_OF_NAME)
                .collect(Collectors.joining("-"));
    }
}
