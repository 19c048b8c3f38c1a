package nl.zwerm.people.internal;

import java.util.Optional;
import nl.zwerm.people.PersonId;

/** Who reports to whom. */
public interface ReportingLines {

    Optional<PersonId> findReportsTo(PersonId person);
}
