package nl.zwerm.recognition;

import java.time.Instant;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.recognition.internal.ArrivingCompliments;
import org.springframework.stereotype.Service;

/** The door for compliments that were given before they stood here: the example organisation. */
@Service
public class ComplimentArrivals {

    /** What somebody did with a compliment they received. */
    public enum Choice {
        NONE,
        KEPT,
        SHARED
    }

    /** {@code official} when it is given in the name of the organisation; {@code back} when the receiver thanked for it. */
    public record Given(
            PersonId giver,
            PersonId receiver,
            String text,
            Instant at,
            boolean official,
            Choice choice,
            boolean back) {}

    private final ArrivingCompliments arriving;

    ComplimentArrivals(ArrivingCompliments arriving) {
        this.arriving = arriving;
    }

    public void take(Given given) {
        arriving.take(given);
    }

    public void takeForTeam(PersonId giver, TeamId team, String text, Instant at, boolean official) {
        arriving.takeForTeam(giver, team, text, at, official);
    }
}
