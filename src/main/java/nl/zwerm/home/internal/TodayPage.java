package nl.zwerm.home.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.notifications.Notice;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.people.PersonCard;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/**
 * At most seven things, ordered by what one can do and by nothing else, and the neighbourhood: at most seven colleagues
 * near to the viewer, with what they ask or try. {@code more} is how much else waits.
 */
@Template("home/show")
public record TodayPage(
        String viewer,
        String firstName,
        String partOfDay,
        List<Waits> waits,
        int more,
        List<Line> helpable,
        List<Came> came,
        @Nullable Line lonely,
        @Nullable PersonCard alone,
        List<Neighbour> neighbours,
        boolean firstSteps) {

    /** Something the viewer can do now. */
    public sealed interface Waits {}

    /** An invitation, with why; {@code urgency} is empty when there is no hurry. */
    public record Invited(
            String id, String title, String language, String asker, Instant askedAt, Said why, String urgency)
            implements Waits {}

    public record Due(ToDo toDo) implements Waits {}

    /** Their question was answered: did it help? */
    public record Outcome(Line line) implements Waits {}

    /** News that asks something of them. */
    public record Asks(Notice notice) implements Waits {}

    /** Something that came of what the viewer did. */
    public sealed interface Came {}

    /** What they wrote helped others. */
    public record Helped(String id, Said said, String title, String language, String path) implements Came {}

    public record News(Notice notice) implements Came {}

    /** A question on one line. */
    public record Line(
            String id,
            String title,
            String language,
            String asker,
            Instant askedAt,
            int answers,
            boolean near,
            String urgency) {}

    /** Somebody near, and what they ask or try. */
    public record Neighbour(PersonCard card, Said does, String title, String language, String path) {}

    public int inAll() {
        return waits.size() + helpable.size() + came.size() + (isAnybodyLonely() ? 1 : 0);
    }

    public boolean isAnybodyLonely() {
        return lonely != null || alone != null;
    }

    /** Whoever has nothing yet is taught what will stand here. */
    public boolean teaches() {
        return waits.isEmpty() && helpable.isEmpty() && came.isEmpty() && neighbours.isEmpty();
    }
}
