package nl.zwerm.notifications.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.notifications.Notice;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** What the viewer was told, by day, newest first; {@code older} is where the next page begins. */
@Template("notifications/notices")
public record NoticesPage(
        String viewer,
        List<Group> groups,
        @Nullable Instant newest,
        boolean first,
        @Nullable String older) {

    /** What belongs to the same time, {@code word} being the key of its name. */
    public record Group(String word, List<Notice> notices) {}

    public boolean anyUnseen() {
        return groups.stream().flatMap(group -> group.notices().stream()).anyMatch(Notice::unseen);
    }
}
