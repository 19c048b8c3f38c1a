package nl.zwerm.spaces;

import java.time.Instant;
import nl.zwerm.people.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A place with members, as one viewer sees it; {@code role} is what the viewer is in it, if anything. {@code heldFor} is
 * absent when people made it; else the purpose for which it is held, such as {@code team}.
 */
public record Space(
        SpaceId id,
        SpaceKind kind,
        boolean everyone,
        String name,
        String purpose,
        Instant createdAt,
        int version,
        @Nullable String role,
        @Nullable String heldFor) {

    public boolean member() {
        return role != null;
    }

    public boolean steward() {
        return "steward".equals(role);
    }

    /** Whose members are those of a team, whatever anybody does here. */
    public boolean team() {
        return "team".equals(heldFor);
    }

    public boolean confidential() {
        return kind == SpaceKind.CONFIDENTIAL;
    }

    /** Whether this viewer, who sees it so, may write in it; whoever writes in an open one joins it. */
    public boolean mayWrite(Viewer viewer) {
        return member() || kind == SpaceKind.OPEN && !viewer.guest();
    }

    /** Whether its content may be read: what {@code contributions.readable} says in the database. */
    public boolean readable() {
        return member() || kind == SpaceKind.OPEN;
    }
}
