package nl.zwerm.boards.internal;

import java.time.LocalDate;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;

/** What a task has beyond every contribution. */
record TaskDetails(
        Column column, @Nullable PersonId taker, @Nullable LocalDate dueOn) {

    static final TaskDetails NONE = new TaskDetails(Column.TO_DO, null, null);
}
