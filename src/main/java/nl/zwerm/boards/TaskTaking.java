package nl.zwerm.boards;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import org.jspecify.annotations.Nullable;

/** Where a module has something to do, its reader can put it on the board of a space, as a task that they take. */
public interface TaskTaking {

    /** What came of it. */
    sealed interface Put {

        /** It stands there, at this path. */
        record OnBoard(String path) implements Put {}

        record Refused(Said reason) implements Put {}
    }

    /** Once more for each time it is asked. Nothing is kept of where it came from; {@code space} is as a form sends it. */
    Put put(String title, @Nullable LocalDate dueOn, String space, Viewer viewer);

    /** Those of these paths at which a task still stands for the viewer, in one statement. */
    Set<String> standing(Collection<String> paths, Viewer viewer);
}
