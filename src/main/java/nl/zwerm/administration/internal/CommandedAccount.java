package nl.zwerm.administration.internal;

import java.time.Instant;
import java.util.Optional;
import nl.zwerm.people.PersonId;

/** An account in the eyes of an administrator. */
public record CommandedAccount(
        PersonId id,
        String name,
        String email,
        String state,
        boolean administrator,
        boolean organiser,
        String language,
        Optional<Instant> lastActiveAt) {

    public boolean active() {
        return "active".equals(state);
    }
}
