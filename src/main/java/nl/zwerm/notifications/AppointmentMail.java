package nl.zwerm.notifications;

import java.time.Instant;
import java.util.Optional;
import nl.zwerm.people.Reachable;
import org.jspecify.annotations.Nullable;

/** How somebody wants letters about their appointments: as they chose for that sort, within their working hours. */
public interface AppointmentMail {

    /** From when on a letter may go, at which address letters like it are stopped, and the lines that say so. */
    record Way(Instant notBefore, @Nullable String stopAt, String foot) {}

    /** Absent when they want none. */
    Optional<Way> to(Reachable person);
}
