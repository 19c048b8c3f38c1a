package nl.zwerm.mentoring;

import java.time.Instant;
import java.util.List;
import nl.zwerm.mentoring.internal.ArrivingMentoring;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door for what stood elsewhere before: the example organisation. */
@Service
public class MentoringArrivals {

    /** Somebody offers to be a mentor of at most {@code room}. */
    public record Offered(PersonId by, int room, String sentence, List<TopicId> topics) {}

    /** Two who learn together; {@code meeting} is when they meet next, if they know. */
    public record Paired(
            PersonId mentor,
            PersonId mentee,
            String goal,
            Instant accepted,
            @Nullable Instant meeting,
            String place) {}

    private final ArrivingMentoring arriving;

    MentoringArrivals(ArrivingMentoring arriving) {
        this.arriving = arriving;
    }

    public void take(Offered offered) {
        arriving.take(offered);
    }

    public void take(Paired paired) {
        arriving.take(paired);
    }
}
