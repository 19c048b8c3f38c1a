package nl.zwerm.discussions.internal;

import java.util.List;
import nl.zwerm.web.Template;

/**
 * The reactions to one thing, and the way to give or take back one's own. {@code id} is that of the thing, {@code path}
 * where reactions to what stands in its discussion are sent.
 */
@Template("discussions/reactions")
public record ReactionsItem(String id, String path, boolean may, List<Chip> chips) {

    /** How often one was given, and by whom, as far as a page has room for names. */
    public record Chip(Reaction reaction, int count, boolean mine, List<String> names) {

        public String who() {
            return String.join(", ", names);
        }

        /** How many gave it who are not named. */
        public int others() {
            return count - names.size();
        }
    }

    public List<Chip> given() {
        return chips.stream().filter(chip -> chip.count() > 0).toList();
    }

    public List<Chip> left() {
        return chips.stream().filter(chip -> chip.count() == 0).toList();
    }
}
