package nl.zwerm.people.internal;

import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.web.Reader;
import nl.zwerm.web.SubjectGuard;
import org.springframework.stereotype.Component;

/** What only those in a team see of it is heard by them alone. */
@Component
class TeammatesGuard implements SubjectGuard {

    static final String KIND = "teammates";

    private final People people;

    TeammatesGuard(People people) {
        this.people = people;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayHear(Reader reader, long subject) {
        return people.belongs(PersonId.of(reader.number()), TeamId.of(subject));
    }
}
