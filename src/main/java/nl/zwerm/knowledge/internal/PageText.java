package nl.zwerm.knowledge.internal;

import java.util.List;
import java.util.Set;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.knowledge.PageArrivals;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;

/** A page as it may be kept: cleaned, and within limits; {@code why} it was changed may be empty. */
record PageText(String title, String body, String why, List<String> topics, int months) {

    /** For how many months something may be taken to be true. */
    static final Set<Integer> MONTHS = Set.of(3, 6, 12, 24);

    static final int LONGEST_BODY = PageArrivals.LONGEST_BODY;

    private static final int LONGEST_WHY = 200;
    private static final int LONGEST_TOPICS = 1_000;

    /** The cleaned text and what must be mended, in the order of the fields. */
    record Checked(PageText text, Errors errors) {}

    static Checked check(PageForm form) {
        var reading = new Reading();
        var text = new PageText(
                reading.line("title", form.title(), Reading.LONGEST_TITLE),
                reading.text("body", form.body(), LONGEST_BODY),
                reading.optionalLine("why", form.why(), LONGEST_WHY),
                reading.topics("topics", form.topics()),
                months(reading, form.months()));
        return new Checked(text, reading.errors());
    }

    /** What is kept of a draft beside its title and text. */
    static PageDetails draft(Reading reading, PageForm form, @Nullable ContributionId beneath) {
        return new PageDetails(
                beneath,
                null,
                months(reading, form.months()),
                null,
                false,
                reading.optionalLine("topics", form.topics(), LONGEST_TOPICS));
    }

    private static int months(Reading reading, String typed) {
        if (typed.matches("[0-9]{1,2}") && MONTHS.contains(Integer.parseInt(typed))) {
            return Integer.parseInt(typed);
        }
        reading.mend("months", Said.of("knowledge.months.which"));
        return PageDetails.MONTHS;
    }
}
