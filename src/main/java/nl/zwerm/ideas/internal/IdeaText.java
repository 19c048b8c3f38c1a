package nl.zwerm.ideas.internal;

import java.util.List;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;

/** An idea as it may be kept: cleaned, and within limits. */
record IdeaText(String title, String body, String forWhom, String need, List<String> topics) {

    static final int LONGEST_LINE = 500;

    /** The cleaned text and what must be mended, in the order of the fields. */
    record Checked(IdeaText text, Errors errors) {}

    static Checked check(IdeaForm form) {
        var reading = new Reading();
        var text = new IdeaText(
                reading.line("title", form.title(), Reading.LONGEST_TITLE),
                reading.optionalText("body", form.body(), Reading.LONGEST_BODY),
                reading.optionalText("for-whom", form.forWhom(), LONGEST_LINE),
                reading.optionalText("need", form.need(), LONGEST_LINE),
                reading.topics("topics", form.topics()));
        return new Checked(text, reading.errors());
    }

    /** What an idea has beyond every contribution, to tell one form from another. */
    String own() {
        return forWhom + "\n" + need;
    }
}
