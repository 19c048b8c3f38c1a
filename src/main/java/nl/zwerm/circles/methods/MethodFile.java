package nl.zwerm.circles.methods;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads a method from the text of its file (docs/methods.md), or says in which line it is wrong. Such a text may come
 * from anybody, so nothing of YAML is taken but lists, keys and values.
 */
public final class MethodFile {

    /** In UTF-16 units. The longest of ours has a hundredth of it. */
    public static final int LONGEST = 1_000_000;

    private static final int DEEPEST = 8;

    private MethodFile() {}

    public sealed interface Reading {}

    public record Whole(Method method) implements Reading {}

    public record Refused(List<Problem> problems) implements Reading {}

    public static Reading read(String text) {
        var problems = new Problems();
        var node = parse(text, problems);
        if (node.isEmpty()) {
            return new Refused(problems.list());
        }
        var reading = new MethodReading(problems);
        var method = reading.method(new Fields(node.get(), problems));
        if (problems.none()) {
            new PhaseRules(method, reading::lineOf, problems).check();
            new CourseRules(method, reading::lineOf, problems).check();
        }
        return problems.none() ? new Whole(method) : new Refused(problems.list());
    }

    private static Optional<Node> parse(String text, Problems problems) {
        if (text.length() > LONGEST) {
            problems.add(1, "file-too-long", "longest", LONGEST);
            return Optional.empty();
        }
        try {
            var options = new LoaderOptions();
            options.setCodePointLimit(LONGEST);
            options.setNestingDepthLimit(DEEPEST);
            options.setMaxAliasesForCollections(0);
            var yaml = new Yaml(options);
            return plain(yaml, text, problems) ? composed(yaml, text, problems) : Optional.empty();
        } catch (MarkedYAMLException e) {
            problems.add(lineOf(e), "not-yaml", "what", said(e));
        } catch (ReaderException e) {
            problems.add(lineAt(text, e.getPosition()), "not-yaml", "what", "special characters are not allowed");
        } catch (YAMLException e) {
            problems.add(1, "not-yaml", "what", String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private static Optional<Node> composed(Yaml yaml, String text, Problems problems) {
        var node = Optional.<Node>ofNullable(yaml.compose(new StringReader(text)));
        if (node.isEmpty()) {
            problems.add(1, "file-empty");
        }
        return node;
    }

    /** Looks before anything is built: an alias could stand for more than memory holds. */
    private static boolean plain(Yaml yaml, String text, Problems problems) {
        int depth = 0;
        int documents = 0;
        for (var event : yaml.parse(new StringReader(text))) {
            depth += step(event);
            documents += event instanceof DocumentStartEvent ? 1 : 0;
            var refused = refused(event, depth, documents);
            if (refused != null) {
                problems.add(event.getStartMark().getLine() + 1, refused);
                return false;
            }
        }
        return true;
    }

    private static int step(Event event) {
        return event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
    }

    private static @Nullable String refused(Event event, int depth, int documents) {
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            return "anchor";
        }
        if (event instanceof ScalarEvent scalar && scalar.getTag() != null
                || event instanceof CollectionStartEvent start && start.getTag() != null) {
            return "tag";
        }
        if (depth > DEEPEST) {
            return "too-deep";
        }
        return documents > 1 ? "two-documents" : null;
    }

    private static int lineOf(MarkedYAMLException e) {
        return e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
    }

    private static String said(MarkedYAMLException e) {
        return e.getProblem() == null ? "" : e.getProblem();
    }

    private static int lineAt(String text, int position) {
        return 1 + (int) text.chars().limit(position).filter(c -> c == '\n').count();
    }
}
