package nl.zwerm.administration.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Drives a server with wrk: what to ask for stands in a file, a line for each request, taken in turn. */
final class Load {

    private static final Pattern OUTCOME =
            Pattern.compile("outcome requests=(\\d+) micros=(\\d+) p50=(\\d+) p99=(\\d+) failed=(\\d+)");

    private final Path script;
    private final Path folder;
    private final String base;
    private int runs;

    Load(Path script, Path folder, String base) {
        this.script = script;
        this.folder = folder;
        this.base = base;
    }

    static String get(Visitor visitor, String path) {
        return String.join("\t", "GET", visitor.cookies(), path);
    }

    /** Each time it is sent it has another {@code once}, as each form that is opened has. */
    static String post(Visitor visitor, String path, Map<String, String> fields) {
        return String.join(
                "\t",
                "POST",
                visitor.cookies(),
                path,
                Visitor.encoded(fields) + "&_csrf=" + visitor.token() + "&once=");
    }

    Row run(String name, List<String> requests, int connections, int seconds) throws IOException {
        var file = Files.write(folder.resolve(name + ".requests"), requests);
        var process = new ProcessBuilder(
                        "wrk",
                        "--threads",
                        "1",
                        "--connections",
                        Integer.toString(connections),
                        "--duration",
                        seconds + "s",
                        "--timeout",
                        "20s",
                        "--script",
                        script.toString(),
                        base,
                        "--",
                        file.toString(),
                        Long.toString(System.currentTimeMillis(), 36) + runs++)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        var outcome = OUTCOME.matcher(said);
        if (!outcome.find()) {
            throw new IOException("wrk did not do its work: " + said);
        }
        var requestsDone = Long.parseLong(outcome.group(1));
        return new Row(
                name,
                connections,
                requestsDone * 1e6 / Long.parseLong(outcome.group(2)),
                Long.parseLong(outcome.group(3)) / 1e3,
                Long.parseLong(outcome.group(4)) / 1e3,
                Long.parseLong(outcome.group(5)));
    }
}
