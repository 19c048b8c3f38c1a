package nl.zwerm.notifications;

import java.util.List;
import nl.zwerm.people.Viewer;

/** What of a module waits for somebody to do it; modules offer theirs as beans, and the page of today gathers them. */
public interface ToDos {

    /** Those of the viewer, oldest first, at most {@code limit}: one statement, however many there are. */
    List<ToDo> of(Viewer viewer, int limit);
}
