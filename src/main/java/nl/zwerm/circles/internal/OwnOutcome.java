package nl.zwerm.circles.internal;

import java.time.Instant;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;

/** What somebody keeps of a session for themselves, as it is kept: {@code text} is sealed. */
record OwnOutcome(
        OutcomeId id,
        SpaceId space,
        CircleId circle,
        SessionId session,
        String method,
        Instant heldAt,
        PersonId owner,
        String text,
        boolean shared,
        int version) {

    boolean of(Viewer viewer) {
        return owner.equals(viewer.id());
    }

    String path() {
        return path(id);
    }

    static String path(OutcomeId id) {
        return OutcomesController.PATH + "/" + id;
    }
}
