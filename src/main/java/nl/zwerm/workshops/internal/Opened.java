package nl.zwerm.workshops.internal;

import java.util.List;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;

/** A workshop with who proposed and who teaches it: those two say what happens with it. */
record Opened(Contribution made, Workshop workshop, List<PersonId> teachers) {

    ContributionId id() {
        return made.id();
    }

    boolean taughtBy(PersonId person) {
        return teachers.contains(person);
    }

    boolean organisedBy(PersonId person) {
        return made.by(person) || taughtBy(person);
    }
}
