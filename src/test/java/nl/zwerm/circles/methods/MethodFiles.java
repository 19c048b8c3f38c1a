package nl.zwerm.circles.methods;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Words;

/** The method files as they stand in the sources. */
public final class MethodFiles {

    static final Path FOLDER = Path.of("src/main/resources/methods");

    private static final Words WORDS = new Words();

    private MethodFiles() {}

    static Map<String, String> texts() {
        var texts = new TreeMap<String, String>();
        try (var files = Files.list(FOLDER)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts;
    }

    public static MethodLibrary library() {
        return new MethodLibrary(texts(), MethodFiles::english);
    }

    static String english(Said said) {
        return WORDS.say(Words.ENGLISH, said.key(), said.with());
    }

    /** Each as {@code line: sentence}. */
    static List<String> problems(String text) {
        return switch (MethodFile.read(text)) {
            case MethodFile.Whole _ -> List.of();
            case MethodFile.Refused(var problems) ->
                problems.stream()
                        .map(problem -> problem.line() + ": " + english(problem.said()))
                        .toList();
        };
    }
}
