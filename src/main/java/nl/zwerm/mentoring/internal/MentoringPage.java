package nl.zwerm.mentoring.internal;

import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** What the viewer has to do with mentors: whom they learn with, whom they could ask, what they offer. */
@Template("mentoring/index")
public record MentoringPage(
        boolean newcomer,
        boolean mayAsk,
        List<Ours> ours,
        List<Match> matches,
        @Nullable Seeking seeking,
        @Nullable Offered offered) {

    /** One of the viewer's; {@code said} is how it stands. */
    public record Ours(MentorshipId id, PersonCard other, Said said) {}

    public record Seeking(String topics, String sentence) {}

    public record Offered(String topics, String sentence, int room, boolean paused) {}

    /** Whether it is shown whom they could ask: a newcomer sees it at once. */
    public boolean shows() {
        return mayAsk && (newcomer || seeking != null);
    }
}
