package nl.zwerm.circles;

import java.time.Instant;
import java.util.List;
import nl.zwerm.circles.internal.ArrivingCircles;
import nl.zwerm.people.PersonId;
import org.springframework.stereotype.Service;

/** The door for what stood elsewhere before: the example organisation. */
@Service
public class CirclesArrivals {

    /** A circle; all but those who {@code hesitate} said yes to the agreement. */
    public record Begun(
            PersonId founder,
            List<PersonId> others,
            List<PersonId> hesitate,
            String name,
            String purpose,
            String method,
            String rhythm,
            Instant at,
            List<Ahead> ahead) {}

    /** A session that is planned, in the circle's own method. */
    public record Ahead(Instant startsAt, String place, List<PersonId> guests) {}

    private final ArrivingCircles arriving;

    CirclesArrivals(ArrivingCircles arriving) {
        this.arriving = arriving;
    }

    public void take(Begun begun) {
        arriving.take(begun);
    }
}
