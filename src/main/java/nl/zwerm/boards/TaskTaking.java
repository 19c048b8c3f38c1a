package nl.zwerm.boards;

import java.time.LocalDate;
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
}
