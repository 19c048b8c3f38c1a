package nl.zwerm.boards.internal;

import java.time.LocalDate;
import java.util.List;
import nl.zwerm.spaces.Space;
import nl.zwerm.web.Template;

/** All that stands in one column of a board, so many at a time; {@code next} is where those after them begin, 0 when there are none. */
@Template("boards/column")
public record ColumnPage(Space space, Column column, List<Card> cards, int from, int next, LocalDate today) {

    public String path() {
        return BoardPage.path(space) + "?column=" + column.word();
    }

    public String board() {
        return BoardPage.path(space);
    }
}
