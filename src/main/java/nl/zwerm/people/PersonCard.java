package nl.zwerm.people;

import nl.zwerm.web.Initials;
import org.jspecify.annotations.Nullable;

/** A person as shown beside what they made: name, picture, team. A row of {@code people.person_card}. */
public record PersonCard(
        PersonId id,
        String name,
        @Nullable String picture,
        String state,
        String roleTitle,
        @Nullable TeamId teamId,
        @Nullable String teamName) {

    /** At most two letters that stand in for a picture. */
    public String initials() {
        return Initials.of(name);
    }

    public boolean here() {
        return "active".equals(state);
    }
}
