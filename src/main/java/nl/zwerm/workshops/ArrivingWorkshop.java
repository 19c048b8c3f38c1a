package nl.zwerm.workshops;

import java.time.Instant;
import java.util.List;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a workshop has beyond a contribution, when it comes from elsewhere or earlier. {@code planned} is absent while it
 * has no date; {@code calledOff} says why it did not go on, empty when it does.
 */
public record ArrivingWorkshop(
        List<PersonId> teachers,
        List<PersonId> wanted,
        @Nullable Planned planned,
        String calledOff) {

    /** When, where, with room for how many; who has a place, who waits for one, in turn, and who was there. */
    public record Planned(
            Instant starts,
            Instant ends,
            String place,
            int room,
            List<PersonId> registered,
            List<PersonId> waiting,
            List<PersonId> there,
            List<Taken> takeaways,
            List<Used> used) {}

    /** What somebody took along, and what they meant to do, if anything. */
    public record Taken(PersonId person, String text, String when, String then) {}

    /** {@code answer} is yes, not-yet or no-longer. */
    public record Used(PersonId person, String answer, String sentence) {}
}
