package nl.zwerm.circles.internal;

import nl.zwerm.people.Viewer;
import nl.zwerm.web.Reader;
import nl.zwerm.web.SubjectGuard;
import org.springframework.stereotype.Component;

/** Only who takes part hears that something happened in a session. */
@Component
class RoomGuard implements SubjectGuard {

    private final Rooms rooms;

    RoomGuard(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public String kind() {
        return Rooms.SUBJECT;
    }

    @Override
    public boolean mayHear(Reader reader, long subject) {
        return reader instanceof Viewer viewer && rooms.admits(SessionId.of(subject), viewer);
    }
}
