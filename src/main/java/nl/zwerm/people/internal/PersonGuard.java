package nl.zwerm.people.internal;

import nl.zwerm.web.Reader;
import nl.zwerm.web.SubjectGuard;
import org.springframework.stereotype.Component;

/** Only they themselves hear that something changed about a person: when they are invited is nobody else's business. */
@Component
class PersonGuard implements SubjectGuard {

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public boolean mayHear(Reader reader, long subject) {
        return reader.number() == subject;
    }
}
