package nl.zwerm.insights.internal;

import java.time.LocalDate;
import java.util.List;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;

/** An insight as it may be kept: cleaned, and within limits. */
record InsightText(String title, String body, InsightDetails details, List<String> topics) {

    private static final int LONGEST_DETAIL = 5_000;
    private static final int LONGEST_TOPICS = 1_000;

    /** The cleaned text and what must be mended, in the order of the fields. */
    record Checked(InsightText text, Errors errors) {}

    /** {@code before} is the day it was to be valid until, which may stand as it is. */
    static Checked check(InsightForm form, LocalDate today, @Nullable LocalDate before) {
        var reading = new Reading();
        var title = reading.line("title", form.title(), Reading.LONGEST_TITLE);
        var tone = Tone.find(form.tone());
        if (tone.isEmpty()) {
            reading.mend("tone", Said.of("insights.tone.which"));
        }
        var body = reading.text("body", form.body(), Reading.LONGEST_BODY);
        var details = details(reading, form, tone.orElse(null), "");
        var until = details.validUntil();
        if (until != null && until.isBefore(today) && !until.equals(before)) {
            reading.mend("valid-until", Said.of("threads.day-too-early"));
        }
        return new Checked(
                new InsightText(title, body, details, reading.topics("topics", form.topics())), reading.errors());
    }

    /** A draft needs nothing yet, but takes no more than an insight does. */
    static InsightDetails draft(Reading reading, InsightForm form) {
        var topics = reading.optionalLine("topics", form.topics(), LONGEST_TOPICS);
        return details(reading, form, Tone.find(form.tone()).orElse(null), topics);
    }

    private static InsightDetails details(Reading reading, InsightForm form, @Nullable Tone tone, String topics) {
        return new InsightDetails(
                reading.optionalText("tried", form.tried(), LONGEST_DETAIL),
                reading.optionalText("expected", form.expected(), LONGEST_DETAIL),
                reading.optionalText("came", form.came(), LONGEST_DETAIL),
                tone,
                reading.optionalDay("valid-until", form.validUntil()).orElse(null),
                topics,
                false);
    }
}
