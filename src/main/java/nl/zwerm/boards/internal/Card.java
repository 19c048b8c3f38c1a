package nl.zwerm.boards.internal;

import java.time.LocalDate;
import nl.zwerm.people.PersonCard;
import org.jspecify.annotations.Nullable;

/** A task as it stands on a board. */
public record Card(
        String id,
        Column column,
        String title,
        String language,
        @Nullable PersonCard taker,
        @Nullable LocalDate dueOn) {

    public boolean overdue(LocalDate today) {
        return dueOn != null && column != Column.DONE && dueOn.isBefore(today);
    }
}
