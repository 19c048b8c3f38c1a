package nl.zwerm.administration.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was measured, in a table for people and in one for programs. */
public final class Report {

    private static final List<String> READS =
            List.of("empty-page", "question-page", "home", "people", "search", "question-list");

    private final Size size;
    private final Map<String, Row> tenth;
    private final Map<String, Row> whole = new LinkedHashMap<>();
    private final double loadBefore =
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    private final List<Double> starts = new ArrayList<>();
    private List<Row> floors = List.of();
    private long idle;
    private long loaded;
    private LivePages.Outcome live = LivePages.Outcome.NONE;
    private double rebuild;
    private Row during = Row.NONE;
    private @Nullable RoomReport rooms;
    private Duration took = Duration.ZERO;

    Report(Size size, Map<String, Row> tenth) {
        this.size = size;
        this.tenth = tenth;
    }

    void rows(Map<String, Row> rows) {
        whole.putAll(rows);
    }

    void coldStart(Duration first) {
        starts.add(first.toMillis() / 1e3);
    }

    void idle(long megabytes) {
        idle = Math.max(idle, megabytes);
    }

    void loaded(long megabytes) {
        loaded = Math.max(loaded, megabytes);
    }

    void floors(List<Row> rows) {
        floors = rows;
    }

    void live(LivePages.Outcome outcome) {
        live = outcome;
    }

    void rebuild(Duration time, Row meanwhile) {
        rebuild = time.toMillis() / 1e3;
        during = meanwhile;
    }

    public void rooms(RoomReport measured) {
        rooms = measured;
    }

    void took(Duration time) {
        took = time;
    }

    public String json() {
        return Stream.concat(whole.values().stream(), floors.stream())
                .map(Row::json)
                .collect(Collectors.joining(
                        ",\n  ",
                        "{\"rows\": [\n  ",
                        String.format(
                                Locale.ROOT,
                                "],%n \"size\": {\"people\": %d, \"questions\": %d, \"answers\": %d, \"spaces\": %d},%n"
                                        + " \"tenth\": [%s],%n"
                                        + " \"cold_start_s\": %.2f, \"idle_mb\": %d, \"loaded_mb\": %d, \"rebuild_s\": %.1f,%n"
                                        + " \"live\": {\"pages\": %d, \"fresh\": %d,"
                                        + " \"last_signal_ms\": %.0f, \"last_fresh_ms\": %.0f,"
                                        + " \"others_calm_ms\": %.2f, \"others_meanwhile_ms\": %.2f}%s}%n",
                                size.people(),
                                size.questions(),
                                size.answers(),
                                size.spaces(),
                                tenth.values().stream().map(Row::json).collect(Collectors.joining(", ")),
                                start(),
                                idle,
                                loaded,
                                rebuild,
                                live.pages(),
                                live.fresh(),
                                live.lastSignal(),
                                live.lastFresh(),
                                live.calm().p50(),
                                live.storm().p50(),
                                rooms == null
                                        ? ""
                                        : ",\n \"rooms\": " + rooms.json().strip())));
    }

    public String markdown() {
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "Measured with %s, in %d min: %s; load %.2f before.",
                size,
                took.toMinutes(),
                machine(),
                loadBefore));
        lines.add("");
        lines.add(warmth());
        lines.add("");
        lines.add("| page | connections | a second | p50 ms | p99 ms | failed | at a tenth, a second | growth |");
        lines.add("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        Stream.concat(whole.values().stream(), floors.stream()).map(this::line).forEach(lines::add);
        lines.add("");
        lines.add("| | bar | measured | reached |");
        lines.add("| --- | --- | --- | --- |");
        bars().stream().map(Bar::line).forEach(lines::add);
        lines.add("");
        lines.add("Memory of the server: " + idle + " MB idle, " + loaded + " MB after the load.");
        lines.add(String.format(
                Locale.ROOT,
                "While the index was built anew, question pages at 2 connections: %.0f a second, p99 %.1f ms.",
                during.perSecond(),
                during.p99()));
        if (rooms != null) {
            lines.add("");
            lines.add(rooms.markdown().stripTrailing());
        }
        return String.join("\n", lines) + "\n";
    }

    private static String warmth() {
        return String.format(
                Locale.ROOT,
                "Rows are of a warm server (`%s`): before they were measured, each was asked for in rounds of %d s,"
                        + " until two in a row were not more than %.0f %% quicker than the best before them, or for %d s.",
                Server.HEAP,
                Bench.WARMING_ROUND,
                (Bench.QUICKER - 1) * 100,
                Bench.WARMING_ROUND * Bench.WARMING_ROUNDS);
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors() + " processors shared with the load, Java "
                + Runtime.version().feature();
    }

    private String line(Row row) {
        var small = tenth.get(row.name());
        return String.format(
                Locale.ROOT,
                "| %s | %d | %,.0f | %.2f | %.2f | %d | %s | %s |",
                row.name(),
                row.connections(),
                row.perSecond(),
                row.p50(),
                row.p99(),
                row.failed(),
                small == null ? "" : String.format(Locale.ROOT, "%,.0f", small.perSecond()),
                small == null ? "" : String.format(Locale.ROOT, "%.2f", growth(row.name())));
    }

    private record Bar(String what, String bar, String measured, boolean reached) {

        String line() {
            return "| " + what + " | " + bar + " | " + measured + " | " + (reached ? "yes" : "**no**") + " |";
        }
    }

    private List<Bar> bars() {
        var page = row(whole, "question-page");
        double share = page.perSecond() / row(whole, "empty-page").perSecond();
        var growths = READS.stream().map(this::growth).toList();
        double slower = live.storm().p50() / Math.max(0.01, live.calm().p50());
        boolean all = live.pages() > 0 && live.fresh() == live.pages();
        return List.of(
                new Bar(
                        "question page, of the empty page",
                        "at least 20 % (goal 40 %)",
                        String.format(Locale.ROOT, "%.0f %%", share * 100),
                        share >= 0.2),
                new Bar(
                        "question page, p99 at 8 connections",
                        "under 30 ms",
                        String.format(Locale.ROOT, "%.1f ms", page.p99()),
                        page.p99() < 30),
                under("search, p99", "search"),
                under("answer, p99 at 4 connections", "answer"),
                new Bar(
                        "every read, from a tenth to the whole",
                        "less than 1.5 times",
                        String.format(Locale.ROOT, "%.2f times at most", Collections.max(growths)),
                        Collections.max(growths) < 1.5),
                new Bar(
                        String.format(Locale.ROOT, "%,d live pages, all signalled", live.pages()),
                        "within 500 ms",
                        String.format(Locale.ROOT, "%.0f ms (%,d of them)", live.lastSignal(), live.fresh()),
                        all && live.lastSignal() <= 500),
                new Bar(
                        "all fresh",
                        "within 5 s",
                        String.format(Locale.ROOT, "%.1f s (%,d of them)", live.lastFresh() / 1e3, live.fresh()),
                        all && live.lastFresh() <= 5_000),
                new Bar(
                        "others meanwhile",
                        "not slower than twice",
                        String.format(
                                Locale.ROOT,
                                "%.2f times (%.1f ms; p95 %.1f ms)",
                                slower,
                                live.storm().p50(),
                                live.storm().p95()),
                        slower <= 2),
                new Bar(
                        "cold start to first page",
                        "under 4 s (goal 2 s)",
                        String.format(Locale.ROOT, "%.1f s", start()),
                        start() < 4),
                new Bar(
                        "index rebuild, serving",
                        "under 3 minutes",
                        String.format(Locale.ROOT, "%.0f s", rebuild),
                        rebuild < 180));
    }

    private Bar under(String what, String name) {
        double p99 = row(whole, name).p99();
        return new Bar(what, "under 100 ms", String.format(Locale.ROOT, "%.1f ms", p99), p99 < 100);
    }

    /** How many times as long a request takes over the whole as over a tenth. */
    private double growth(String name) {
        return row(tenth, name).perSecond() / row(whole, name).perSecond();
    }

    private static Row row(Map<String, Row> rows, String name) {
        return rows.getOrDefault(name, Row.NONE);
    }

    private double start() {
        var sorted = starts.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
