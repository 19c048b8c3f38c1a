package nl.zwerm.people.internal;

import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import org.jspecify.annotations.Nullable;

/** A team in the tree; {@code depth} says how far it is from the top. */
public record TeamRow(
        TeamId id,
        String name,
        @Nullable TeamId parent,
        @Nullable PersonId lead,
        @Nullable String leadName,
        int members,
        int depth) {

    /** The name, set in by its depth, for a list to choose from. */
    public String indented() {
        return "\u2003".repeat(Math.min(depth, 8)) + name;
    }
}
