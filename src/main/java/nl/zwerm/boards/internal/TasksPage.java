package nl.zwerm.boards.internal;

import java.time.LocalDate;
import java.util.List;
import nl.zwerm.spaces.Space;
import nl.zwerm.web.Template;

/** What the viewer takes on any board, and the boards of the spaces they are in. */
@Template("boards/tasks")
public record TasksPage(List<Item> items, List<Space> spaces, LocalDate today) {

    /** {@code space} is where it stands. */
    public record Item(Card card, Space space) {}
}
