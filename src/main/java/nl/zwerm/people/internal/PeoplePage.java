package nl.zwerm.people.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.Topic;
import nl.zwerm.people.TopicId;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** Who there is; {@code nextAfter} is where the next page begins. */
@Template("people/index")
public record PeoplePage(
        String q,
        @Nullable TeamId team,
        @Nullable TopicId topic,
        boolean expected,
        List<TeamRow> teams,
        List<Topic> topics,
        List<PersonCard> people,
        List<TeamRow> teamsByName,
        List<Topic> topicsByName,
        boolean first,
        @Nullable String nextAfter) {

    public boolean narrowed() {
        return team != null || topic != null || expected;
    }

    public String firstPath() {
        return "/people?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)
                + (team == null ? "" : "&team=" + team)
                + (topic == null ? "" : "&topic=" + topic)
                + (expected ? "&expected=true" : "");
    }
}
