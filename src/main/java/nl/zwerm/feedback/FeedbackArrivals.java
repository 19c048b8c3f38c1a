package nl.zwerm.feedback;

import java.time.Instant;
import java.util.List;
import nl.zwerm.feedback.internal.ArrivingFeedback;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door for feedback that was asked before it stood here: the example organisation. */
@Service
public class FeedbackArrivals {

    /** What one colleague answered, if they did. */
    public record Given(PersonId by, @Nullable String answer, boolean thanked) {}

    /** What was asked; {@code intention} is what came of it, absent while it is open. */
    public record Asked(
            PersonId asker,
            String situation,
            String question,
            Instant at,
            Instant until,
            List<Given> given,
            @Nullable String intention) {}

    private final ArrivingFeedback arriving;

    FeedbackArrivals(ArrivingFeedback arriving) {
        this.arriving = arriving;
    }

    public void take(Asked asked) {
        arriving.take(asked);
    }
}
