package nl.zwerm.workshops.internal;

import java.time.Clock;
import java.util.Optional;
import nl.zwerm.people.Section;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.TopicSection;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Capabilities;
import org.springframework.stereotype.Component;

/** Where people look for a topic, they see when they can learn it. */
@Component
class WorkshopsOfTopic implements TopicSection {

    private static final int MOST = 5;

    private final WorkshopListStore store;
    private final Capabilities capabilities;
    private final Clock clock;

    WorkshopsOfTopic(WorkshopListStore store, Capabilities capabilities, Clock clock) {
        this.store = store;
        this.capabilities = capabilities;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Section> of(TopicId topic, Viewer viewer) {
        if (!capabilities.isOn(WorkshopSetUp.KEY)) {
            return Optional.empty();
        }
        var links = store.listAbout(topic, viewer, clock.instant(), MOST).stream()
                .map(row -> new Section.Link(row.title(), "/workshops/" + row.id(), row.language()))
                .toList();
        return links.isEmpty() ? Optional.empty() : Optional.of(new Section("workshops.of-topic", links, "/workshops"));
    }
}
