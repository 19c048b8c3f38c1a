package nl.zwerm.threads.internal;

import java.util.List;
import nl.zwerm.contributions.Act;
import nl.zwerm.spaces.Space;
import nl.zwerm.threads.CarePaths;
import nl.zwerm.web.Template;

/** What stewards did in a space, the latest first; {@code older} is where the next page begins. */
@Template("threads/acts")
public record ActsPage(Space space, List<Line> lines, String older, boolean later) {

    /** {@code undo} is where a steward takes it back; empty where nobody can from here. */
    public record Line(Act act, String undo) {

        static Line of(Act act, boolean steward) {
            return new Line(act, steward ? CarePaths.undo(act) : "");
        }
    }
}
