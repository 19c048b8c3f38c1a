package nl.zwerm.questions.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.threads.UnplacedComment;
import nl.zwerm.threads.WaitingComment;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/**
 * A list of questions; {@code next} leads on from its last, {@code draft} says that something is being written,
 * {@code waiting} and {@code comments} what appears with the next batch, {@code unplaced} what could not appear,
 * {@code removed} what the viewer took back.
 */
@Template("questions/index")
public record QuestionsPage(
        QuestionTab tab,
        List<Item> items,
        String next,
        boolean first,
        boolean draft,
        List<WaitingQuestion> waiting,
        List<WaitingComment> comments,
        List<UnplacedComment> unplaced,
        List<Removed> removed) {

    /** What the viewer took back, and can put back. */
    public record Removed(String id, String title, String language) {}

    public boolean waits() {
        return !waiting.isEmpty() || !comments.isEmpty();
    }

    /** A question in the list; {@code space} is empty when it is everyone's. */
    public record Item(
            String id,
            String title,
            String excerpt,
            String language,
            Instant at,
            @Nullable PersonCard author,
            boolean unnamed,
            String space,
            int answers,
            @Nullable Outcome outcome,
            List<String> topics) {}
}
