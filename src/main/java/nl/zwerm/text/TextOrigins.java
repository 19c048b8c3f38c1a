package nl.zwerm.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nl.zwerm.text.internal.Comparison;
import nl.zwerm.text.internal.Paragraphs;

/** From which of its versions each paragraph of a text comes. */
public final class TextOrigins {

    /** A paragraph, as Markdown, with the lines of it that came with that version; all count from zero, the earliest. */
    public record Part(int version, List<Integer> lines, String text) {}

    private record Origin(int version, int line) {}

    private TextOrigins() {}

    /** Of the last of these; each paragraph is of whoever changed it last. What was put back is as it was then. */
    public static List<Part> of(List<String> versions) {
        var origins = new ArrayList<Origin>();
        var lines = List.<String>of();
        var known = new HashMap<List<String>, List<Origin>>();
        for (int version = 0; version < versions.size(); version++) {
            var fresh = versions.get(version).lines().toList();
            if (known.containsKey(fresh)) {
                origins = new ArrayList<>(known.get(fresh));
            } else {
                change(origins, version, lines, fresh);
                known.put(fresh, List.copyOf(origins));
            }
            lines = fresh;
        }
        return parts(lines, origins);
    }

    private static void change(List<Origin> origins, int version, List<String> lines, List<String> fresh) {
        int moved = 0;
        for (var change : Comparison.changes(lines, fresh)) {
            int at = change.start() + moved;
            origins.subList(at, change.end() + moved).clear();
            for (int i = 0; i < change.lines().size(); i++) {
                origins.add(at + i, new Origin(version, at + i));
            }
            moved += change.lines().size() - (change.end() - change.start());
        }
    }

    private static List<Part> parts(List<String> lines, List<Origin> origins) {
        var parts = new ArrayList<Part>();
        for (var paragraph : Paragraphs.of(lines)) {
            var from = origins.subList(paragraph.start(), paragraph.end());
            int version = from.stream().mapToInt(Origin::version).max().orElse(0);
            var written = from.stream()
                    .filter(origin -> origin.version() == version)
                    .map(Origin::line)
                    .toList();
            var text = String.join("\n", lines.subList(paragraph.start(), paragraph.end()));
            parts.add(new Part(version, written, text));
        }
        return List.copyOf(parts);
    }
}
