package nl.zwerm.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import nl.zwerm.people.internal.Sessions;
import nl.zwerm.shared.NotFound;
import org.springframework.stereotype.Service;

/** Where somebody is signed in, for what belongs to a browser only as long as they are signed in on it. */
@Service
public class OpenSessions {

    private final Sessions sessions;

    OpenSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    /** A name for the session of this request, from which its token cannot be told. */
    public String current(HttpServletRequest request) {
        return sessions.name(request).orElseThrow(NotFound::new);
    }

    /** The names of all in which this person is signed in now. */
    public Set<String> of(PersonId person) {
        return sessions.names(person);
    }
}
