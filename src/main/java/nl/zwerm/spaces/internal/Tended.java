package nl.zwerm.spaces.internal;

import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Component;

/** Spaces whose members and name people decide on by hand: not those of teams, which follow the team. */
@Component
class Tended {

    private final Spaces spaces;

    Tended(Spaces spaces) {
        this.spaces = spaces;
    }

    Space require(SpaceId id, Viewer viewer) {
        return byHand(spaces.require(id, viewer));
    }

    Space requireStewarded(SpaceId id, Viewer viewer) {
        byHand(spaces.require(id, viewer));
        return spaces.requireStewarded(id, viewer);
    }

    private static Space byHand(Space space) {
        if (space.team()) {
            throw new NotFound();
        }
        return space;
    }
}
