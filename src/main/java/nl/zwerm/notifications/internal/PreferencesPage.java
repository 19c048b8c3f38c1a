package nl.zwerm.notifications.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.zwerm.spaces.Space;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** How the viewer wants to hear of what concerns them, and what that comes to. */
@Template("notifications/preferences")
public record PreferencesPage(
        List<Row> sorts, boolean suggestions, List<SpaceRow> spaces, Preview preview, PushPart push, Errors errors) {

    /** One question with its answer: {@code field} is the name of its input, {@code word} the key of its label. */
    public record Row(String field, String word, String chosen) {}

    /** A space, how all of it is heard of ({@code ""} as elsewhere), and its sorts when it is unfolded. */
    public record SpaceRow(Space space, String field, String chosen, boolean open, List<Row> sorts) {}

    /** What goes out when, as it stands now: the keys of sorts by how soon, and in how many spaces it is otherwise. */
    public record Preview(
            Map<String, List<String>> sorts,
            long spaces,
            String hoursAt,
            Instant nextDaily,
            Instant nextWeekly,
            boolean weekly) {}

    /** Messages in a browser: whether in this one, in how many, and the key with which it subscribes. */
    public record PushPart(boolean here, int count, String key) {}
}
