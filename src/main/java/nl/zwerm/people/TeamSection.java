package nl.zwerm.people;

import java.util.Optional;

/** A part of the page of a team that another module offers; absent where it has nothing to show this viewer. */
public interface TeamSection {

    int order();

    Optional<Section> of(TeamId team, Viewer viewer);
}
