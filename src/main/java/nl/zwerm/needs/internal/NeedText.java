package nl.zwerm.needs.internal;

import java.util.List;
import nl.zwerm.threads.Reading;
import nl.zwerm.threads.ThreadForm;
import nl.zwerm.web.Pages.Errors;

/** A need as it may be kept: cleaned, and within limits. */
record NeedText(String title, String body, List<String> topics) {

    static final int LONGEST_WHY = 2_000;

    /** The cleaned text and what must be mended, in the order of the fields. */
    record Checked(NeedText text, Errors errors) {}

    static Checked check(ThreadForm form) {
        var reading = new Reading();
        var text = new NeedText(
                reading.line("title", form.title(), Reading.LONGEST_TITLE),
                reading.optionalText("body", form.body(), LONGEST_WHY),
                reading.topics("topics", form.topics()));
        return new Checked(text, reading.errors());
    }
}
