package nl.zwerm.exchange.stackexchange;

import java.time.Instant;

/** Older dumps do not name the licence; the site's own rule is the date of writing. */
final class Licences {
    private static final Instant VERSION_3 = Instant.parse("2011-04-08T00:00:00Z");
    private static final Instant VERSION_4 = Instant.parse("2018-05-02T00:00:00Z");

    private Licences() {}

    static String of(Row row, Instant created) {
        var named = PlainText.line(row.text("ContentLicense"), 60);
        if (!named.isEmpty()) {
            return named;
        }
        if (created.isBefore(VERSION_3)) {
            return "CC BY-SA 2.5";
        }
        return created.isBefore(VERSION_4) ? "CC BY-SA 3.0" : "CC BY-SA 4.0";
    }
}
