package nl.zwerm.pilots.internal;

import java.time.LocalDate;
import java.util.List;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;

/** A pilot as it may begin: cleaned, and within limits. */
record PilotText(String title, String with, String expected, String seen, LocalDate lookOn, List<String> topics) {

    static final int LONGEST_WITH = 2_000;
    static final int LONGEST_TEXT = 5_000;

    private static final int LONGEST_MONTHS = 12;

    /** The cleaned text and what must be mended, in the order of the fields. */
    record Checked(PilotText text, Errors errors) {}

    static Checked check(PilotForm form, LocalDate today) {
        var reading = new Reading();
        var text = new PilotText(
                reading.line("title", form.title(), Reading.LONGEST_TITLE),
                reading.optionalText("body", form.with(), LONGEST_WITH),
                reading.text("expected", form.expected(), LONGEST_TEXT),
                reading.text("seen", form.seen(), LONGEST_TEXT),
                day(reading, form.lookOn(), today),
                reading.topics("topics", form.topics()));
        return new Checked(text, reading.errors());
    }

    /** What may still be changed after the start as everywhere: the history shows it. */
    static Checked checkEdit(PilotForm form, LocalDate today) {
        var reading = new Reading();
        var text = new PilotText(
                reading.line("title", form.title(), Reading.LONGEST_TITLE),
                reading.optionalText("body", form.with(), LONGEST_WITH),
                "",
                "",
                today,
                reading.topics("topics", form.topics()));
        return new Checked(text, reading.errors());
    }

    static LocalDate day(Reading reading, String typed, LocalDate today) {
        return reading.day("look-on", typed, today, today.plusMonths(LONGEST_MONTHS));
    }

    /** What a pilot has beyond every contribution, to tell one form from another. */
    String own() {
        return expected + "\n" + seen + "\n" + lookOn;
    }
}
