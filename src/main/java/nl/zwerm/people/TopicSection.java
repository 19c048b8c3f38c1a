package nl.zwerm.people;

import java.util.Optional;

/** A part of the page of a topic that another module offers; absent where it has nothing to show this viewer. */
public interface TopicSection {

    int order();

    Optional<Section> of(TopicId topic, Viewer viewer);
}
