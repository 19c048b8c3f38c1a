package nl.zwerm.boards.internal;

import java.time.LocalDate;
import java.util.List;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;

/** A task as it may be kept: cleaned, and within limits. */
record TaskText(
        String title,
        String body,
        List<String> topics,
        @Nullable LocalDate dueOn) {

    /** The cleaned text and what must be mended, in the order of the fields. */
    record Checked(TaskText text, Errors errors) {}

    static Checked check(TaskForm form) {
        var reading = new Reading();
        var text = new TaskText(
                reading.line("title", form.text().title(), Reading.LONGEST_TITLE),
                reading.optionalText("body", form.text().body(), Reading.LONGEST_BODY),
                reading.topics("topics", form.text().topics()),
                reading.optionalDay("due", form.dueOn()).orElse(null));
        return new Checked(text, reading.errors());
    }
}
