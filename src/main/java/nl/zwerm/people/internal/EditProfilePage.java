package nl.zwerm.people.internal;

import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.Topic;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** One's own profile, to change. */
@Template("people/edit-profile")
public record EditProfilePage(
        PersonCard card, ProfileForm form, List<TeamRow> teams, List<Topic> topics, Errors errors) {

    public List<String> zones() {
        return Zones.list();
    }

    public List<Topic> chosen(String field) {
        return topics.stream().filter(topic -> form.chose(field, topic.id())).toList();
    }

    public List<Topic> others(String field) {
        return topics.stream().filter(topic -> !form.chose(field, topic.id())).toList();
    }
}
