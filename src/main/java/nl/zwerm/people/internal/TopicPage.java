package nl.zwerm.people.internal;

import java.util.List;
import java.util.stream.Stream;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Section;
import nl.zwerm.people.Topic;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** One topic: who knows it, who wants to learn it, who looks after it, by what names it is found, what was done to it. */
@Template("people/topic")
public record TopicPage(
        Topic topic,
        List<PersonCard> offering,
        List<PersonCard> seeking,
        List<PersonCard> stewards,
        PersonId own,
        boolean steward,
        boolean followed,
        boolean mayTend,
        List<String> synonyms,
        List<Topic> merged,
        List<TopicAct> acts,
        String olderActs,
        boolean laterActs,
        String name,
        String synonym,
        String into,
        List<Topic> all,
        Pick stewardPick,
        List<Section> sections,
        Errors errors) {

    /** The other names that lead here. */
    public List<String> knownAs() {
        return Stream.concat(synonyms.stream(), merged.stream().map(Topic::name))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
