package nl.zwerm.pilots.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.zwerm.people.Pick;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.threads.Byline;
import nl.zwerm.threads.CommentsItem;
import nl.zwerm.threads.HeadItem;
import nl.zwerm.threads.LineageItem;
import nl.zwerm.threads.MoreItem;
import nl.zwerm.threads.Writing;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** A pilot with what happened on the way, as one viewer sees it; {@code trying} when it is theirs too. */
@Template("pilots/show")
public record PilotPage(
        HeadItem pilot,
        String state,
        boolean trying,
        Plan plan,
        @Nullable Outcome outcome,
        List<Note> notes,
        CommentsItem comments,
        List<MakerStore.Maker> makers,
        Pick pick,
        LineageItem lineage,
        Writing writing,
        Errors errors) {

    /** What was written at the start, and what was changed of it since. */
    public record Plan(
            SafeHtml expected,
            SafeHtml seen,
            @Nullable LocalDate firstLookOn,
            @Nullable LocalDate lookOn,
            List<Amended> amended,
            String written,
            String fingerprint,
            @Nullable Instant startedAt) {

        public List<Amended> of(String field) {
            return amended.stream().filter(one -> one.field().equals(field)).toList();
        }
    }

    /** What stood there and what stands there now, in the words of the field. */
    public record Amended(String field, String before, String after, String why, String by, Instant at) {

        /** For a field that is a day. */
        public @Nullable LocalDate dayBefore() {
            return before.isEmpty() ? null : LocalDate.parse(before);
        }

        public LocalDate dayAfter() {
            return LocalDate.parse(after);
        }
    }

    /** What came of it, and how to go on. */
    public record Outcome(
            SafeHtml came, Decision decision, @Nullable Instant at) {}

    public record Note(String id, String language, Byline by, SafeHtml body, boolean mine, MoreItem more) {}
}
