package nl.zwerm.text.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Writes a table; what is too big for one is written row by row as paragraphs. */
final class MarkdownTable {

    private static final int MOST_CELLS = 20_000;

    private MarkdownTable() {}

    static List<String> write(Element table, UnaryOperator<String> address) {
        var rows = table.select("tr").stream()
                .filter(row -> table.equals(row.closest("table")))
                .map(row -> cells(row, address))
                .filter(cells -> !cells.isEmpty())
                .toList();
        var written = new ArrayList<String>();
        var caption = table.selectFirst("> caption");
        if (caption != null && caption.hasText()) {
            written.add(MarkdownInline.write(caption.childNodes(), address, MarkdownInline.IN_PARAGRAPH));
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if ((long) columns * rows.size() > MOST_CELLS) {
            rows.stream().map(cells -> String.join(" ", cells).strip()).forEach(written::add);
        } else if (columns > 0) {
            written.add(grid(rows, columns));
        }
        return written;
    }

    private static List<String> cells(Element row, UnaryOperator<String> address) {
        return row.children().stream()
                .map(cell -> MarkdownInline.write(cell.childNodes(), address, MarkdownInline.IN_CELL)
                        .replace("|", "\\|"))
                .toList();
    }

    private static String grid(List<List<String>> rows, int columns) {
        var lines = new ArrayList<String>();
        rows.forEach(row -> lines.add(line(row, columns, "")));
        lines.add(1, line(List.of(), columns, "---"));
        return String.join("\n", lines);
    }

    private static String line(List<String> row, int columns, String filling) {
        var cells = new ArrayList<>(row);
        while (cells.size() < columns) {
            cells.add(filling);
        }
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
