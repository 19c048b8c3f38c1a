package nl.zwerm.mentoring.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** What stands between two, as one of them sees it. */
@Template("mentoring/show")
public record MentorshipPage(
        MentorshipId id,
        PersonCard other,
        boolean mentor,
        String state,
        int version,
        String goal,
        @Nullable Met meeting,
        @Nullable Instant endsAt,
        boolean over,
        boolean asksWhetherItFits,
        boolean doesNotFit,
        @Nullable SafeHtml theirThanks,
        @Nullable SafeHtml myThanks,
        boolean otherRests,
        Forms forms,
        Errors errors) {

    /** When and where they meet next. */
    public record Met(Instant at, Instant ends, String place) {}

    /** What stands in the forms: as it is, or as it was typed. */
    public record Forms(String goal, MeetingForm meeting, List<String> minutes, String thanks) {}

    public String path() {
        return Mentorship.path(id);
    }
}
