package nl.zwerm.spaces;

import java.util.Optional;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;

/**
 * A sentence with a figure about a space that another module offers on its page, to whoever may read it; absent where
 * fewer than five people would be in it, unless it counts what they chose to show.
 */
public interface SpaceFigure {

    Optional<Said> of(SpaceId space, Viewer viewer);

    /** Where more of it stands; empty when nowhere. */
    default String path(SpaceId space) {
        return "";
    }
}
