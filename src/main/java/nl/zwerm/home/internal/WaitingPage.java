package nl.zwerm.home.internal;

import java.util.List;
import nl.zwerm.home.internal.TodayPage.Invited;
import nl.zwerm.home.internal.TodayPage.Line;
import nl.zwerm.notifications.Notice;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.web.Template;

/** All that waits, for when seven things are not enough. */
@Template("home/waiting")
public record WaitingPage(
        String viewer,
        List<Invited> invitations,
        List<ToDo> toDos,
        List<Notice> notices,
        List<Line> outcomes,
        List<Line> waiting,
        List<Line> helpable) {

    public boolean nothing() {
        return invitations.isEmpty()
                && toDos.isEmpty()
                && notices.isEmpty()
                && outcomes.isEmpty()
                && waiting.isEmpty()
                && helpable.isEmpty();
    }
}
