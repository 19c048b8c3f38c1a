package nl.zwerm.administration.backup;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is in a backup, as {@code sha256sum --check} reads it too; the last entry, so that a torn file has none. */
record Manifest(Map<String, String> facts, Map<String, String> sums) {

    static final String NAME = "MANIFEST";

    static Manifest empty() {
        return new Manifest(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    String text() {
        var text = new StringBuilder();
        facts.forEach((name, fact) ->
                text.append("# ").append(name).append(": ").append(fact).append('\n'));
        sums.forEach((path, sum) -> text.append(sum).append("  ").append(path).append('\n'));
        return text.toString();
    }

    static Manifest read(String text) {
        var read = empty();
        for (var line : text.split("\n", -1)) {
            if (line.startsWith("# ") && line.contains(": ")) {
                read.facts.put(line.substring(2, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2));
            } else if (line.length() > 66) {
                read.sums.put(line.substring(66), line.substring(0, 64));
            }
        }
        return read;
    }

    String made() {
        return facts.getOrDefault("made", "an unknown day");
    }
}
