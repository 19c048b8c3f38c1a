package nl.zwerm.administration.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How quick a space of very many pages is, and one page that many write at once. */
public record PageReport(int pages, List<Row> rows, double load) {

    private static final Map<String, Double> BARS = Map.of(
            "page-view",
            30.0,
            "page-tree",
            100.0,
            "page-branch",
            100.0,
            "page-search",
            100.0,
            "page-move",
            100.0,
            "page-writing",
            150.0);

    public String json() {
        return "{\"rows\": [\n  " + rows.stream().map(Row::json).collect(Collectors.joining(",\n  ")) + "], \"pages\": "
                + pages + "}\n";
    }

    public String markdown() {
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "A space of %,d pages, each with twelve beneath it, on %d processors shared with the load, Java %d; load %.2f"
                        + " before. `empty-page` says what a page costs on which nothing stands. In `page-writing` all write one page, each a letter every other second, and a letter"
                        + " counts from when it is sent until the last of the others has it.",
                pages,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                load));
        lines.add("");
        lines.add("| | people | a second | p50 ms | p99 ms | failed | bar for p99 | reached |");
        lines.add("| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |");
        rows.forEach(row -> lines.add(line(row)));
        return String.join("\n", lines) + "\n";
    }

    private static String line(Row row) {
        var bar = BARS.get(row.name());
        return String.format(
                Locale.ROOT,
                "| %s | %d | %,.1f | %.2f | %.2f | %d | %s | %s |",
                row.name(),
                row.connections(),
                row.perSecond(),
                row.p50(),
                row.p99(),
                row.failed(),
                bar == null ? "" : String.format(Locale.ROOT, "%.0f ms", bar),
                bar == null ? "" : row.failed() == 0 && row.p99() < bar ? "yes" : "**no**");
    }
}
