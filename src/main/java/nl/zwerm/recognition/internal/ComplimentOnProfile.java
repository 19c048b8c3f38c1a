package nl.zwerm.recognition.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.ProfileSection;
import nl.zwerm.people.Section;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Capabilities;
import nl.zwerm.web.Words;
import org.springframework.stereotype.Component;

/** A way to thank a colleague from their page; what they got stands nowhere there. */
@Component
class ComplimentOnProfile implements ProfileSection {

    private final People people;
    private final Capabilities capabilities;
    private final Words words;

    ComplimentOnProfile(People people, Capabilities capabilities, Words words) {
        this.people = people;
        this.capabilities = capabilities;
        this.words = words;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Section> of(PersonId person, Viewer viewer) {
        if (!capabilities.isOn(RecognitionOffers.KEY) || viewer.guest() || person.equals(viewer.id())) {
            return Optional.empty();
        }
        return people.findCard(person).filter(PersonCard::here).map(card -> section(card, viewer));
    }

    private Section section(PersonCard card, Viewer viewer) {
        var link = new Section.Link(
                words.say(viewer.locale(), "recognition.profile.thank", Map.of("name", card.name())),
                "/recognition/new?to=" + card.id(),
                viewer.language(),
                words.say(viewer.locale(), "recognition.profile.thank.how", Map.of()));
        return new Section("recognition.profile", List.of(link), null);
    }
}
