package nl.zwerm.text;

import java.util.ArrayList;
import java.util.List;
import nl.zwerm.text.internal.Comparison;
import nl.zwerm.text.internal.Paragraphs;

/** From which of its versions each part of a text comes. */
public final class TextOrigins {

    /** Paragraphs that stand together, as Markdown; {@code version} counts from zero, the earliest. */
    public record Part(int version, String text) {}

    private TextOrigins() {}

    /** Of the last of these; each paragraph is of whoever changed it last. */
    public static List<Part> of(List<String> versions) {
        var origins = new ArrayList<Integer>();
        var lines = List.<String>of();
        for (int version = 0; version < versions.size(); version++) {
            var fresh = versions.get(version).lines().toList();
            int moved = 0;
            for (var change : Comparison.changes(lines, fresh)) {
                int at = change.start() + moved;
                origins.subList(at, change.end() + moved).clear();
                for (int i = 0; i < change.lines().size(); i++) {
                    origins.add(at, version);
                }
                moved += change.lines().size() - (change.end() - change.start());
            }
            lines = fresh;
        }
        return parts(lines, origins);
    }

    private static List<Part> parts(List<String> lines, List<Integer> origins) {
        var parts = new ArrayList<Part>();
        for (var paragraph : Paragraphs.of(lines)) {
            int version = origins.subList(paragraph.start(), paragraph.end()).stream()
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(0);
            var text = String.join("\n", lines.subList(paragraph.start(), paragraph.end()));
            if (!parts.isEmpty() && parts.getLast().version() == version) {
                parts.set(parts.size() - 1, new Part(version, parts.getLast().text() + "\n\n" + text));
            } else {
                parts.add(new Part(version, text));
            }
        }
        return List.copyOf(parts);
    }
}
