package nl.zwerm.leaders.internal;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.ThreadItem;
import nl.zwerm.leaders.internal.ExampleStore.Line;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Section;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.TeamSection;
import nl.zwerm.people.Viewer;
import nl.zwerm.text.PlainText;
import nl.zwerm.web.Capabilities;
import nl.zwerm.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What whoever leads a team now chose to show there, under their name. */
@Component
@Transactional(readOnly = true)
class ExamplesOfLead implements TeamSection {

    private static final int MOST = 12;
    private static final int EXCERPT = 280;

    private final ExampleStore store;
    private final Contributions contributions;
    private final People people;
    private final Capabilities capabilities;
    private final Words words;

    ExamplesOfLead(
            ExampleStore store, Contributions contributions, People people, Capabilities capabilities, Words words) {
        this.store = store;
        this.contributions = contributions;
        this.people = people;
        this.capabilities = capabilities;
        this.words = words;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Section> of(TeamId team, Viewer viewer) {
        if (!capabilities.isOn(LeadersOffers.KEY) || viewer.guest()) {
            return Optional.empty();
        }
        return people.leadOf(team)
                .map(lead -> links(team, lead, viewer))
                .filter(links -> !links.isEmpty())
                .map(links -> new Section("leaders.section", links, null));
    }

    private List<Section.Link> links(TeamId team, PersonId lead, Viewer viewer) {
        var lines = store.listShown(team, lead, viewer, MOST);
        var items = contributions.list(lines.stream().map(Line::id).toList(), viewer).stream()
                .collect(Collectors.toMap(item -> item.contribution().id(), item -> item));
        var links = new ArrayList<>(lines.stream()
                .filter(line -> items.containsKey(line.id()))
                .map(line -> link(line, Objects.requireNonNull(items.get(line.id())), viewer))
                .toList());
        if (lead.equals(viewer.id())) {
            links.add(new Section.Link(
                    words.say(viewer.locale(), "leaders.go-first", Map.of()),
                    Reminding.PATH,
                    viewer.language(),
                    words.say(viewer.locale(), "leaders.go-first.how", Map.of())));
        }
        return links;
    }

    private Section.Link link(Line line, ThreadItem item, Viewer viewer) {
        var made = item.contribution();
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(viewer.locale())
                .format(line.at().atZone(viewer.zone()));
        var note = words.say(
                viewer.locale(),
                "leaders.note",
                Map.of(
                        "name",
                        item.author() == null ? "" : item.author().name(),
                        "prompt",
                        words.say(
                                viewer.locale(),
                                "leaders.prompt." + line.prompt().word(),
                                Map.of()),
                        "day",
                        day));
        return new Section.Link(
                PlainText.beginning(made.body(), EXCERPT), "/leaders/examples/" + made.id(), made.language(), note);
    }
}
