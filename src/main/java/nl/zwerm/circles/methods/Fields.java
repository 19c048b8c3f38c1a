package nl.zwerm.circles.methods;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One group of keys of the file, read key by key. What is wrong is noted with its line and something harmless is
 * answered, so that a writer is told of everything at once.
 */
final class Fields {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,6}");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,6}(\\.\\d{1,4})?");
    private static final Worded NOTHING = new Worded("-", "-");

    private final int line;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> keyLines = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final boolean whole;

    Fields(Node node, Problems problems) {
        this.line = line(node);
        this.problems = problems;
        this.whole = node instanceof MappingNode;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(one -> put(one.getKeyNode(), one.getValueNode()));
        } else {
            problems.add(line, "not-keys");
        }
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** As the file spells it: codes in capitals, all else in small letters. */
    static String spelled(Enum<?> value) {
        boolean code =
                value instanceof Method.Role || value instanceof Visibility || value instanceof Method.RecordDefault;
        return code ? value.name() : value.name().toLowerCase(Locale.ROOT);
    }

    int line() {
        return line;
    }

    int lineOf(String key) {
        return keyLines.getOrDefault(key, line);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key, int longest) {
        var node = required(key);
        if (node.isEmpty()) {
            return "-";
        }
        var text = scalar(key, node.get());
        if (text.isBlank()) {
            problems.add(lineOf(key), "empty", "key", key);
        } else if (text.length() > longest) {
            problems.add(lineOf(key), "too-long", "key", key, "longest", longest);
        }
        return text.strip();
    }

    Worded worded(String key, int longest) {
        return required(key).map(node -> worded(key, node, longest)).orElse(NOTHING);
    }

    Optional<Worded> maybeWorded(String key, int longest) {
        return find(key).map(node -> worded(key, node, longest));
    }

    private Worded worded(String key, Node node, int longest) {
        var both = new Fields(node, problems);
        for (var language : List.of("nl", "en")) {
            if (both.whole && !both.has(language)) {
                both.asked.add(language);
                problems.add(both.line, "no-language", "key", key, "language", language);
            }
        }
        if (!both.has("nl") || !both.has("en")) {
            both.close();
            return NOTHING;
        }
        var said = new String[] {both.text("nl", longest), both.text("en", longest)};
        both.close();
        return said[0].isEmpty() || said[1].isEmpty() ? NOTHING : new Worded(said[0], said[1]);
    }

    int whole(String key, int least, int most) {
        return required(key).map(node -> whole(key, node, least, most)).orElse(least);
    }

    int whole(String key, int least, int most, int otherwise) {
        return find(key).map(node -> whole(key, node, least, most)).orElse(otherwise);
    }

    Optional<Integer> maybeWhole(String key, int least, int most) {
        return find(key).map(node -> whole(key, node, least, most));
    }

    private int whole(String key, Node node, int least, int most) {
        var text = scalar(key, node);
        if (WHOLE.matcher(text).matches()) {
            int number = Integer.parseInt(text);
            if (least <= number && number <= most) {
                return number;
            }
        }
        wrong(key, node, text, "whole", "least", least, "most", most);
        return least;
    }

    /** More than nothing, and at most a day of work. */
    double minutes(String key) {
        return required(key).map(node -> minutes(key, node)).orElse(1.0);
    }

    double minutes(String key, double otherwise) {
        return find(key).map(node -> minutes(key, node)).orElse(otherwise);
    }

    List<Double> minutesList(String key) {
        return nodes(key).stream().map(node -> minutes(key, node)).toList();
    }

    private double minutes(String key, Node node) {
        var text = scalar(key, node);
        if (AMOUNT.matcher(text).matches()) {
            double number = Double.parseDouble(text);
            if (number > 0 && number <= Method.LONGEST) {
                return number;
            }
        }
        wrong(key, node, text, "minutes", "most", Method.LONGEST);
        return 1;
    }

    /** Where there is nothing, that is what is wrong with it. */
    private void wrong(String key, Node node, String text, String why, Object... with) {
        if (text.isBlank()) {
            problems.add(line(node), "empty", "key", key);
        } else {
            problems.add(
                    line(node),
                    why,
                    Stream.concat(Stream.of("key", key, "value", text), Stream.of(with))
                            .toArray());
        }
    }

    boolean yes(String key) {
        return find(key).map(node -> yes(key, node)).orElse(false);
    }

    private boolean yes(String key, Node node) {
        var text = scalar(key, node);
        if (!List.of("true", "false").contains(text)) {
            problems.add(line(node), "one-of", "key", key, "value", text, "choices", "true, false");
        }
        return "true".equals(text);
    }

    <E extends Enum<E>> E one(String key, Class<E> of) {
        return required(key).flatMap(node -> one(key, node, of)).orElse(of.getEnumConstants()[0]);
    }

    <E extends Enum<E>> E one(String key, Class<E> of, E otherwise) {
        return maybeOne(key, of).orElse(otherwise);
    }

    <E extends Enum<E>> Optional<E> maybeOne(String key, Class<E> of) {
        return find(key).flatMap(node -> one(key, node, of));
    }

    <E extends Enum<E>> Set<E> some(String key, Class<E> of) {
        var found = new LinkedHashSet<E>();
        for (var node : nodes(key)) {
            one(key, node, of).ifPresent(found::add);
        }
        return found;
    }

    private <E extends Enum<E>> Optional<E> one(String key, Node node, Class<E> of) {
        var text = scalar(key, node);
        var found = Stream.of(of.getEnumConstants())
                .filter(value -> spelled(value).equals(text))
                .findFirst();
        if (found.isEmpty()) {
            var choices = Stream.of(of.getEnumConstants()).map(Fields::spelled).collect(Collectors.joining(", "));
            problems.add(line(node), "one-of", "key", key, "value", text, "choices", choices);
        }
        return found;
    }

    Fields group(String key) {
        var node = required(key);
        return node.isPresent() ? new Fields(node.get(), problems) : new Fields();
    }

    Optional<Fields> maybeGroup(String key) {
        return find(key).map(node -> new Fields(node, problems));
    }

    List<Fields> groups(String key) {
        return nodes(key).stream().map(node -> new Fields(node, problems)).toList();
    }

    /** Groups under names of the writer's own. */
    Map<String, Node> named(String key) {
        var node = find(key);
        if (node.isEmpty()) {
            return Map.of();
        }
        var group = new Fields(node.get(), problems);
        return group.values;
    }

    Worded wordedAt(String name, Node node, int longest) {
        return worded(name, node, longest);
    }

    /** All has been asked for; what is left nobody knows. */
    void close() {
        keyLines.forEach((key, at) -> {
            if (!asked.contains(key)) {
                problems.add(at, "unknown", "key", key);
            }
        });
    }

    /** In place of a group that is not there. */
    private Fields() {
        this.line = 1;
        this.problems = new Problems();
        this.whole = false;
    }

    private void put(Node keyNode, Node value) {
        if (!(keyNode instanceof ScalarNode scalar)) {
            problems.add(line(keyNode), "not-a-key");
            return;
        }
        var key = scalar.getValue();
        if (values.putIfAbsent(key, value) == null) {
            keyLines.put(key, line(keyNode));
        } else {
            problems.add(line(keyNode), "twice", "key", key);
        }
    }

    private Optional<Node> find(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    private Optional<Node> required(String key) {
        var found = find(key);
        if (found.isEmpty() && whole) {
            problems.add(line, "missing", "key", key);
        }
        return found;
    }

    private List<Node> nodes(String key) {
        var node = find(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof SequenceNode list) {
            return new ArrayList<>(list.getValue());
        }
        problems.add(line(node.get()), "not-a-list", "key", key);
        return List.of();
    }

    private String scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problems.add(line(node), "not-a-value", "key", key);
        return "-";
    }
}
