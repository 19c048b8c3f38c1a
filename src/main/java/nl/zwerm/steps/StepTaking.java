package nl.zwerm.steps;

import java.time.LocalDate;
import java.util.Optional;
import nl.zwerm.people.Viewer;

/** Where a module has something to do with a day, its reader can take it as a step of their own. */
public interface StepTaking {

    /** Into the viewer's own notebook; gives its path, nothing when it cannot be taken. {@code once} as of a form. */
    Optional<String> take(String title, LocalDate day, String once, Viewer viewer);
}
