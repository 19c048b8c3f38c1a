package nl.zwerm.home.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.notifications.Notice;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Template;

/** What waits for the viewer, and whom they can help now. Nothing here is ranked by how popular it is. */
@Template("home/show")
public record TodayPage(
        String viewer,
        String firstName,
        String partOfDay,
        List<Invited> invitations,
        List<ToDo> toDos,
        List<Notice> notices,
        List<Line> outcomes,
        List<Line> waiting,
        List<Line> helpable) {

    /** An invitation, with why; {@code urgency} is empty when there is no hurry. */
    public record Invited(
            String id, String title, String language, String asker, Instant askedAt, Said why, String urgency) {}

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

    public boolean nothingWaits() {
        return invitations.isEmpty() && toDos.isEmpty() && notices.isEmpty() && outcomes.isEmpty();
    }

    public boolean nothingAtAll() {
        return nothingWaits() && waiting.isEmpty() && helpable.isEmpty();
    }
}
