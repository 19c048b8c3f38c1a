package nl.zwerm.spaces.internal;

import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.web.Reader;
import nl.zwerm.web.SubjectGuard;
import org.springframework.stereotype.Component;

/** Whoever may know of a space may hear that it changed. */
@Component
class SpaceGuard implements SubjectGuard {

    private final Spaces spaces;

    SpaceGuard(Spaces spaces) {
        this.spaces = spaces;
    }

    @Override
    public String kind() {
        return "space";
    }

    @Override
    public boolean mayHear(Reader reader, long subject) {
        return reader instanceof Viewer viewer
                && (spaces.find(SpaceId.of(subject), viewer).isPresent()
                        || spaces.findInside(SpaceId.of(subject), viewer).isPresent());
    }
}
