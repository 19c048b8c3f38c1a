package nl.zwerm.circles.internal;

import java.util.List;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Component;

/**
 * Confidential spaces of one person alone, with nothing in them: by these it can be told that it is they who were in a
 * session, where no space they sit in tells it any more.
 */
@Component
class PlacesApart {

    private final SessionStore store;
    private final Spaces spaces;

    PlacesApart(SessionStore store, Spaces spaces) {
        this.store = store;
        this.spaces = spaces;
    }

    /** When it is over; who sits in the circle needs none. */
    void forGuests(SessionId session, SpaceId space) {
        store.listGuestsWhoCame(session).forEach(guest -> store.saveAlone(session, guest, hold(guest, space)));
    }

    /** For all they came to, when they leave the circle or it ends. */
    void forWhoLeaves(Circle circle, PersonId person) {
        if (store.leavesBehind(circle.id(), person)) {
            store.saveAlone(circle.id(), person, hold(person, circle.space()));
        }
    }

    private SpaceId hold(PersonId person, SpaceId as) {
        var alone = spaces.hold(Spaces.ALONE, SpaceKind.CONFIDENTIAL, "", List.of(person));
        spaces.restAsIn(as, alone);
        return alone;
    }
}
