package nl.zwerm.administration.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What sessions cost, and how soon what is done in one is seen by all who may. */
public record RoomReport(int sessions, int pace, List<Row> rows, double kilobytes, long megabytes, double load) {

    static final double BAR_MILLIS = 200;

    static double loadNow() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    public String json() {
        return "{\"rows\": [\n  " + fields() + "}\n";
    }

    /** The rows, and what else there is, without the braces around it. */
    String fields() {
        return rows.stream().map(Row::json).collect(Collectors.joining(",\n  "))
                + String.format(
                        Locale.ROOT,
                        "],%n \"sessions\": %d, \"people_each\": %d, \"seconds_between_acts\": %d,"
                                + " \"kb_a_session\": %.0f, \"server_mb\": %d",
                        sessions,
                        Roundtables.SIX,
                        pace,
                        kilobytes,
                        megabytes);
    }

    public String markdown() {
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d sessions of six at once, in each of which somebody writes every %d s; all have the room open, give signs of"
                        + " life and read it anew when it changed. %d processors shared with the people, Java %d; load %.2f before.",
                sessions,
                pace,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                load));
        lines.add("");
        lines.add("| | people | acts a second | until the last has read it: p50 ms | p99 ms | failed |");
        lines.add("| --- | ---: | ---: | ---: | ---: | ---: |");
        rows.forEach(row -> lines.add(String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f | %.1f | %.1f | %d |",
                row.name(),
                row.connections(),
                row.perSecond(),
                row.p50(),
                row.p99(),
                row.failed())));
        lines.add("");
        lines.add("| | bar | measured | reached |");
        lines.add("| --- | --- | --- | --- |");
        rows.forEach(row -> lines.add(String.format(
                Locale.ROOT,
                "| %s, p99 | under %.0f ms | %.1f ms | %s |",
                row.name(),
                BAR_MILLIS,
                row.p99(),
                row.p99() > 0 && row.p99() < BAR_MILLIS && row.failed() == 0 ? "yes" : "**no**")));
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "Memory for a session with its six open pages: %.0f kB of the heap; the server as a whole held %,d MB.",
                kilobytes,
                megabytes));
        return String.join("\n", lines) + "\n";
    }
}
