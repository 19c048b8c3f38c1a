package nl.zwerm.notifications.push;

import java.time.Instant;
import nl.zwerm.people.PersonId;

/** A browser that somebody wants messages in, as long as they are signed in there; {@code session} says where that is. */
record Device(
        long id, PersonId person, String session, String endpoint, byte[] browserKey, byte[] auth, Instant since) {}
