package nl.zwerm.pilots.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.threads.Particulars;

/** What somebody typed about a pilot, exactly as they typed it. {@code once} is the same when a form is sent again. */
public record PilotForm(
        String title,
        String with,
        String expected,
        String seen,
        String lookOn,
        String space,
        String topics,
        String draft,
        String version,
        String once,
        String from) {

    /** Long enough to see something, short enough to stop. */
    private static final int USUAL_WEEKS = 2;

    static PilotForm of(Map<String, String> fields) {
        return new PilotForm(
                fields.getOrDefault("title", ""),
                fields.getOrDefault("body", ""),
                fields.getOrDefault("expected", ""),
                fields.getOrDefault("seen", ""),
                fields.getOrDefault("look-on", ""),
                fields.getOrDefault("space", ""),
                fields.getOrDefault("topics", ""),
                fields.getOrDefault("draft", ""),
                fields.getOrDefault("version", ""),
                fields.getOrDefault("once", ""),
                fields.getOrDefault("from", ""));
    }

    static PilotForm empty(String title, String space, LocalDate today) {
        return new PilotForm(title, "", "", "", usual(today), space, "", "", "", "", "");
    }

    static PilotForm from(Contribution source, Map<String, String> particulars, LocalDate today) {
        return new PilotForm(
                source.title(),
                particulars.getOrDefault(Particulars.FOR_WHOM, ""),
                "",
                "",
                usual(today),
                source.space().toString(),
                "",
                "",
                "",
                "",
                source.id().toString());
    }

    /** The same once more, for as long as it was meant to take. */
    static PilotForm again(Contribution pilot, PilotDetails details, String topics, LocalDate today, ZoneId zone) {
        return new PilotForm(
                pilot.title(),
                pilot.body(),
                details.expectedNow(),
                details.seenNow(),
                today.plusDays(details.daysPlanned(zone)).toString(),
                pilot.space().toString(),
                topics,
                "",
                "",
                "",
                pilot.id().toString());
    }

    static PilotForm of(Contribution pilot, PilotDetails details, String topics) {
        var lookOn = details.lookOn();
        return new PilotForm(
                pilot.title(),
                pilot.body(),
                details.expected(),
                details.seen(),
                lookOn == null ? "" : lookOn.toString(),
                pilot.space().toString(),
                topics,
                pilot.draft() ? pilot.id().toString() : "",
                Integer.toString(pilot.version()),
                "",
                "");
    }

    PilotForm sentAs(String token) {
        return new PilotForm(title, with, expected, seen, lookOn, space, topics, draft, version, token, from);
    }

    PilotForm madeFrom(String source) {
        return new PilotForm(title, with, expected, seen, lookOn, space, topics, draft, version, once, source);
    }

    PilotForm over(int newer) {
        return new PilotForm(
                title, with, expected, seen, lookOn, space, topics, draft, Integer.toString(newer), once, from);
    }

    /** What tells which insights it resembles. */
    String about() {
        return String.join("\n", title, topics, expected, with);
    }

    private static String usual(LocalDate today) {
        return today.plusWeeks(USUAL_WEEKS).toString();
    }
}
