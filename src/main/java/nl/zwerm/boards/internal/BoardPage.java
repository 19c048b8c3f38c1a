package nl.zwerm.boards.internal;

import java.time.LocalDate;
import java.util.List;
import nl.zwerm.spaces.Space;
import nl.zwerm.web.Template;

/** The board of a space; {@code writes} when the viewer may move what stands on it. */
@Template("boards/index")
public record BoardPage(Space space, List<Lane> lanes, boolean writes, LocalDate today) {

    /** A column with its tasks; {@code more} when not all of them are here. */
    public record Lane(Column column, List<Card> cards, boolean more) {}

    public static String path(Space space) {
        return "/spaces/" + space.id() + "/board";
    }

    public String path() {
        return path(space);
    }

    public boolean empty() {
        return lanes.stream().allMatch(lane -> lane.cards().isEmpty());
    }
}
