package nl.zwerm.circles;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
            List<Ahead> ahead,
            List<Sat> sat) {

        /** A circle that has not met yet. */
        public Begun(
                PersonId founder,
                List<PersonId> others,
                List<PersonId> hesitate,
                String name,
                String purpose,
                String method,
                String rhythm,
                Instant at,
                List<Ahead> ahead) {
            this(founder, others, hesitate, name, purpose, method, rhythm, at, ahead, List.of());
        }
    }

    /** A session that is planned, in the circle's own method. */
    public record Ahead(Instant startsAt, String place, List<PersonId> guests) {}

    /**
     * A session that was held or goes on, in the circle's own method. Everybody came, {@code brings} has a case and
     * {@code leads} leads; where a lot falls, it falls in the order in which the circle names its people.
     */
    public record Sat(Instant startedAt, String place, PersonId leads, PersonId brings, List<Deed> deeds) {}

    /** {@code what} is the kind that is written, or "ready", or "next"; {@code after} the start. */
    public record Deed(PersonId by, Duration after, String what, String text) {}

    /**
     * A session that was held and purged, in the circle that {@code founder} began with this method; its case was the
     * owner's, who kept an outcome of it, and would tell others what they learned.
     */
    public record Behind(
            PersonId founder,
            String method,
            Instant startsAt,
            int minutes,
            PersonId owner,
            Kept outcome,
            List<Proposed> proposed) {}

    /** An insight for others, laid before everybody who was there; without names. */
    public record Proposed(Instant at, String title, String body) {}

    public record Kept(String question, String restated, List<String> insights, String advice, List<Doing> actions) {}

    public record Doing(String text, LocalDate day, boolean done) {}

    private final ArrivingCircles arriving;

    CirclesArrivals(ArrivingCircles arriving) {
        this.arriving = arriving;
    }

    /** A method the circle made its own, under its names in both languages; {@code shared} with the organisation. */
    public record Own(String of, String nl, String en, boolean shared) {}

    public void take(Begun begun) {
        take(begun, List.of());
    }

    public void take(Begun begun, List<Own> own) {
        arriving.take(begun, own);
    }

    public void take(Behind behind) {
        arriving.take(behind);
    }
}
