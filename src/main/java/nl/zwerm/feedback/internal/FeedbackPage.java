package nl.zwerm.feedback.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.web.Template;

/** What the viewer asked, and what is asked of them. */
@Template("feedback/index")
public record FeedbackPage(List<MyRequest> mine, List<AskedOfMe> asked) {

    /** {@code state} says whether it waits, can be read, or is past. */
    public record MyRequest(RequestId id, String question, Instant until, String state) {

        static final String OPEN = "open";
        static final String TO_READ = "to-read";
        static final String PAST = "past";

        /** Put away, perhaps before its day: that day says nothing any more. */
        public boolean past() {
            return state.equals(PAST);
        }
    }

    public record AskedOfMe(AskedId id, PersonCard asker, String question, Instant until, boolean answered) {}

    public boolean empty() {
        return mine.isEmpty() && asked.isEmpty();
    }
}
