package nl.zwerm.circles.internal;

import java.time.Instant;
import java.util.Locale;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;

/** An insight that somebody would tell everybody out of a session, as it is kept: {@code text} is sealed. */
record Proposal(
        ProposalId id,
        SpaceId space,
        CircleId circle,
        SessionId session,
        String method,
        Instant heldAt,
        PersonId proposer,
        String text,
        Instant openUntil) {

    /** Where it stands: those who were there can object; somebody did; or nobody did in time. */
    enum Stage {
        OPEN,
        STOPPED,
        FREE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean of(Viewer viewer) {
        return proposer.equals(viewer.id());
    }

    /** Whether anybody objected shows only when nobody can any more. */
    Stage stage(ProposalText opened, Instant now) {
        if (now.isBefore(openUntil)) {
            return Stage.OPEN;
        }
        return opened.objected() ? Stage.STOPPED : Stage.FREE;
    }

    String path() {
        return path(id);
    }

    static String path(ProposalId id) {
        return ProposalsController.PATH + "/" + id;
    }
}
