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
                                        + " \"others_calm_ms\": %.2f, \"others_meanwhile_ms\": %.2f}}%n",
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
                                live.storm().p50())));
    }

    public String markdown() {
        var text = new StringBuilder();
        line(text, "Measured with %s, in %d min: %s; load %.2f before.", size, took.toMinutes(), machine(), loadBefore);
        line(text, "");
        line(text, "| page | connections | a second | p50 ms | p99 ms | failed | at a tenth, a second | growth |");
        line(text, "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        whole.values().forEach(row -> line(text, "%s", row(row)));
        floors.forEach(row -> line(text, "%s", row(row)));
        line(text, "");
        line(text, "| | bar | measured | reached |");
        line(text, "| --- | --- | --- | --- |");
        bars().forEach(bar ->
                line(text, "| %s | %s | %s | %s |", bar.what, bar.bar, bar.measured, bar.reached ? "yes" : "**no**"));
        line(text, "");
        line(text, "Memory of the server: %d MB idle, %d MB after the load.", idle, loaded);
        line(
                text,
                "While the index was built anew, question pages at 2 connections: %.0f a second, p99 %.1f ms.",
                during.perSecond(),
                during.p99());
        return text.toString();
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors() + " processors shared with the load, Java "
                + Runtime.version().feature();
    }

    private String row(Row row) {
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

    private record Bar(String what, String bar, String measured, boolean reached) {}

    private List<Bar> bars() {
        var page = whole.get("question-page");
        double share = page.perSecond() / whole.get("empty-page").perSecond();
        var growths = READS.stream().map(this::growth).toList();
        double slower = live.storm().p50() / Math.max(0.01, live.calm().p50());
        boolean all = live.pages() > 0 && live.fresh() == live.pages();
        return List.of(
                new Bar(
                        "question page, of the empty page",
                        "at least 20 % (goal 40 %)",
                        say("%.0f %%", share * 100),
                        share >= 0.2),
                new Bar(
                        "question page, p99 at 8 connections",
                        "under 30 ms",
                        say("%.1f ms", page.p99()),
                        page.p99() < 30),
                under("search, p99", "search"),
                under("answer, p99 at 4 connections", "answer"),
                new Bar(
                        "every read, from a tenth to the whole",
                        "less than 1.5 times",
                        say("%.2f times at most", Collections.max(growths)),
                        Collections.max(growths) < 1.5),
                new Bar(
                        say("%,d live pages, all signalled", live.pages()),
                        "within 500 ms",
                        say("%.0f ms (%,d of them)", live.lastSignal(), live.fresh()),
                        all && live.lastSignal() <= 500),
                new Bar(
                        "all fresh",
                        "within 5 s",
                        say("%.1f s (%,d of them)", live.lastFresh() / 1e3, live.fresh()),
                        all && live.lastFresh() <= 5_000),
                new Bar(
                        "others meanwhile",
                        "not slower than twice",
                        say(
                                "%.2f times (%.1f ms; p95 %.1f ms)",
                                slower, live.storm().p50(), live.storm().p95()),
                        slower <= 2),
                new Bar("cold start to first page", "under 4 s (goal 2 s)", say("%.1f s", start()), start() < 4),
                new Bar("index rebuild, serving", "under 3 minutes", say("%.0f s", rebuild), rebuild < 180));
    }

    private Bar under(String what, String name) {
        double p99 = whole.get(name).p99();
        return new Bar(what, "under 100 ms", say("%.1f ms", p99), p99 < 100);
    }

    /** How many times as long a request takes over the whole as over a tenth. */
    private double growth(String name) {
        return tenth.get(name).perSecond() / whole.get(name).perSecond();
    }

    private double start() {
        var sorted = starts.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    private static String say(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private static void line(StringBuilder text, String form, Object... values) {
        text.append(say(form, values)).append('\n');
    }
}
