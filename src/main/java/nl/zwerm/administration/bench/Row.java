package nl.zwerm.administration.bench;

import java.util.Locale;

/** One row of the table: how many a second, and how long half of them and nearly all of them took. */
record Row(String name, int connections, double perSecond, double p50, double p99, long failed) {

    static final Row NONE = new Row("", 0, 0, 0, 0, 0);

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"name\": \"%s\", \"rps\": %.1f, \"p50_ms\": %.2f, \"p99_ms\": %.2f, \"connections\": %d, \"failed\": %d}",
                name,
                perSecond,
                p50,
                p99,
                connections,
                failed);
    }
}
