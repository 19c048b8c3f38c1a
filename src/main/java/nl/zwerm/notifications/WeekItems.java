package nl.zwerm.notifications;

import java.time.Instant;
import java.util.List;
import nl.zwerm.people.Viewer;

/**
 * What a module has for the mail of the week; modules offer theirs as beans. Seven things go into it at most, so many of
 * each as its slot has places; what stands in a confidential space goes into none.
 */
public interface WeekItems {

    /** What something is to whoever reads it, in the order of the mail. */
    enum Slot {
        /** What they asked for or follow, and what came of theirs: what they were told and have not seen. */
        ANSWER(1),
        /** A question they could help with. */
        HELP(2),
        /** A question that nobody has answered. */
        LONELY(1),
        /** A thing of theirs, or near to them, that somebody used. */
        REUSED(1),
        /** A meeting or workshop to come. */
        SESSION(1),
        /** What was learned from a failure, or came of a pilot. */
        RESULT(1);

        private final int places;

        Slot(int places) {
            this.places = places;
        }

        public int places() {
            return places;
        }
    }

    Slot slot();

    /** What the viewer may read now, the best first, at most {@code limit}; {@code since} is when they were last written. */
    List<WeekItem> of(Viewer viewer, Instant since, int limit);
}
