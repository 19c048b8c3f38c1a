package nl.zwerm.notifications.internal;

import java.util.List;
import nl.zwerm.web.Template;

/** Whether somebody wants to stop letters of these sorts, all that come weekly when there are none; or that they did. */
@Template("notifications/stop")
public record StopPage(String token, List<String> sorts, Step step) {

    /** How far they are. */
    public enum Step {
        ASKED,
        STOPPED,
        RESUMED
    }

    public String word(String what) {
        return "notifications.stop." + what + "."
                + switch (step) {
                    case ASKED -> "asked";
                    case STOPPED -> "stopped";
                    case RESUMED -> "resumed";
                };
    }
}
