package nl.zwerm.people;

import java.util.Optional;

/** A part of the page of a person that another module offers; absent where it has nothing to show this viewer. */
public interface ProfileSection {

    int order();

    Optional<Section> of(PersonId person, Viewer viewer);
}
