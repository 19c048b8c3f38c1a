package nl.zwerm.circles.methods;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.zwerm.shared.Said;

/** The methods that Zwerm brings along, shortest first. */
public final class MethodLibrary {

    private final List<Method> all;
    private final Map<String, Method> byId = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /**
     * All files by name, or none: {@code words} says what is wrong with one.
     *
     * @throws IllegalStateException when a file is wrong, with its name, the line and the reason
     */
    public MethodLibrary(Map<String, String> files, Function<Said, String> words) {
        var wrong = new ArrayList<String>();
        files.forEach((name, text) -> {
            switch (MethodFile.read(text)) {
                case MethodFile.Whole(var method)
                when name.equals(method.id() + ".yaml") -> {
                    byId.put(method.id(), method);
                    texts.put(method.id(), text);
                }
                case MethodFile.Whole(var method) ->
                    wrong.add(told(name, new Problem(1, Said.of("circles.file.name", "value", method.id())), words));
                case MethodFile.Refused(var problems) ->
                    problems.forEach(problem -> wrong.add(told(name, problem, words)));
            }
        });
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(String.join("\n", wrong));
        }
        all = byId.values().stream()
                .sorted(Comparator.comparingInt(Method::minutes).thenComparing(Method::id))
                .toList();
    }

    public static String told(String file, Problem problem, Function<Said, String> words) {
        return file + " line " + problem.line() + ": " + words.apply(problem.said());
    }

    public List<Method> all() {
        return all;
    }

    public Optional<Method> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The file itself, for who runs it later as it is now. */
    public Optional<String> text(String id) {
        return Optional.ofNullable(texts.get(id));
    }
}
