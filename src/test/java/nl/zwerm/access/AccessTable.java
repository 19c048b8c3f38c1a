package nl.zwerm.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The written table: for each route what every actor is answered. Files under {@code src/test/resources/access}. */
final class AccessTable {

    /** The columns, in order. */
    enum Actor {
        STRANGER,
        OUTSIDER,
        MEMBER,
        STEWARD,
        ADMINISTRATOR
    }

    /** One route ({@code POST /questions/{id}}), what is sent along, and the answer each actor gets. */
    record Row(String route, String query, List<String> answers) {

        String answer(Actor actor) {
            return answers.get(List.of(Actor.values()).indexOf(actor));
        }
    }

    private AccessTable() {}

    static Map<String, Row> read() throws IOException {
        var rows = new TreeMap<String, Row>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/access"))) {
            for (var file : files.sorted().toList()) {
                for (var line : Files.readAllLines(file)) {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        var row = row(line, file);
                        if (rows.put(row.route(), row) != null) {
                            throw new IllegalStateException(row.route() + " stands twice, also in " + file);
                        }
                    }
                }
            }
        }
        return rows;
    }

    private static Row row(String line, Path file) {
        var cells = new ArrayList<>(
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
        if (cells.size() != 1 + Actor.values().length) {
            throw new IllegalStateException("a row has a route and five answers, not: " + line + " in " + file);
        }
        var route = cells.removeFirst();
        var parts = route.split("\\?", 2);
        return new Row(parts[0], parts.length == 1 ? "" : parts[1], cells);
    }
}
