package nl.zwerm.recognition.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final Giving giving;
    private final Capabilities capabilities;
    private final Words words;

    ComplimentOnProfile(Giving giving, Capabilities capabilities, Words words) {
        this.giving = giving;
        this.capabilities = capabilities;
        this.words = words;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Section> of(PersonId person, Viewer viewer) {
        if (!capabilities.isOn(RecognitionOffers.KEY) || viewer.guest()) {
            return Optional.empty();
        }
        return giving.receiver(person, viewer).map(card -> section(card, viewer));
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
