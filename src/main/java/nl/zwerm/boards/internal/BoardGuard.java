package nl.zwerm.boards.internal;

import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.web.Reader;
import nl.zwerm.web.SubjectGuard;
import org.springframework.stereotype.Component;

/** Whoever may read what stands in a space may hear that its board changed. */
@Component
class BoardGuard implements SubjectGuard {

    private final Spaces spaces;

    BoardGuard(Spaces spaces) {
        this.spaces = spaces;
    }

    @Override
    public String kind() {
        return Tasks.SUBJECT;
    }

    @Override
    public boolean mayHear(Reader reader, long subject) {
        return reader instanceof Viewer viewer
                && spaces.find(SpaceId.of(subject), viewer)
                        .filter(Space::readable)
                        .isPresent();
    }
}
