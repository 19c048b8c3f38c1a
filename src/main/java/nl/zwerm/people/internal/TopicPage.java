package nl.zwerm.people.internal;

import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Section;
import nl.zwerm.people.Topic;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** One topic: who knows it, who wants to learn it, who looks after it. */
@Template("people/topic")
public record TopicPage(
        Topic topic,
        List<PersonCard> offering,
        List<PersonCard> seeking,
        List<PersonCard> stewards,
        boolean followed,
        boolean mayTend,
        String name,
        Pick stewardPick,
        List<Section> sections,
        Errors errors) {}
