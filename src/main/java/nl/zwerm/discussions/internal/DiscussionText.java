package nl.zwerm.discussions.internal;

import java.util.List;
import nl.zwerm.threads.Reading;
import nl.zwerm.threads.ThreadForm;
import nl.zwerm.web.Pages.Errors;

/** A discussion as it may be kept: cleaned, and within limits. */
record DiscussionText(String title, String body, List<String> topics) {

    /** The cleaned text and what must be mended, in the order of the fields. */
    record Checked(DiscussionText text, Errors errors) {}

    static Checked check(ThreadForm form) {
        var reading = new Reading();
        var text = new DiscussionText(
                reading.line("title", form.title(), Reading.LONGEST_TITLE),
                reading.optionalText("body", form.body(), Reading.LONGEST_BODY),
                reading.topics("topics", form.topics()));
        return new Checked(text, reading.errors());
    }
}
