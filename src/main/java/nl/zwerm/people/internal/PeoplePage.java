package nl.zwerm.people.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.Topic;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.internal.Narrowing.Narrowed;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** Who there is; {@code nextAfter} is where the next page begins. */
@Template("people/index")
public record PeoplePage(
        String q,
        Narrowed<TeamId> team,
        Narrowed<TopicId> topic,
        boolean expected,
        Errors errors,
        List<PersonCard> people,
        List<TeamRow> teamsByName,
        List<Topic> topicsByName,
        boolean first,
        @Nullable String nextAfter) {

    public boolean narrowed() {
        return team.asked() || topic.asked() || expected;
    }

    public String firstPath() {
        return "/people?q=" + encoded(q)
                + (team.asked() ? "&team=" + encoded(team.given()) : "")
                + (topic.asked() ? "&topic=" + encoded(topic.given()) : "")
                + (expected ? "&expected=true" : "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
