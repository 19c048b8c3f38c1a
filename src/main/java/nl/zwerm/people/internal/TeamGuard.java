package nl.zwerm.people.internal;

import nl.zwerm.people.Viewer;
import nl.zwerm.web.Reader;
import nl.zwerm.web.SubjectGuard;
import org.springframework.stereotype.Component;

/** Whoever may look at teams may hear that one of them changed, as far as everybody sees it. */
@Component
class TeamGuard implements SubjectGuard {

    static final String KIND = "team";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayHear(Reader reader, long subject) {
        return reader instanceof Viewer viewer && !viewer.guest();
    }
}
