package nl.zwerm.spaces;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A place with members, as one viewer sees it; {@code role} is what the viewer is in it, if anything. */
public record Space(
        SpaceId id,
        SpaceKind kind,
        boolean everyone,
        String name,
        String purpose,
        Instant createdAt,
        int version,
        @Nullable String role) {

    public boolean member() {
        return role != null;
    }

    public boolean steward() {
        return "steward".equals(role);
    }

    public boolean confidential() {
        return kind == SpaceKind.CONFIDENTIAL;
    }

    /** Whether its content may be read: what {@code contributions.readable} says in the database. */
    public boolean readable() {
        return member() || kind == SpaceKind.OPEN;
    }
}
