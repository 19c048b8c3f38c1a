package nl.zwerm.recognition.internal;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Section;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.TeamSection;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.Posts;
import nl.zwerm.web.Capabilities;
import nl.zwerm.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The latest that a team reads, on its page, for who is in the team; whoever else comes there can thank it. */
@Component
@Transactional(readOnly = true)
class ComplimentsOfTeam implements TeamSection {

    private static final int MOST = 12;

    private final TeamComplimentStore store;
    private final Signatures signatures;
    private final Spaces spaces;
    private final People people;
    private final Capabilities capabilities;
    private final Words words;

    ComplimentsOfTeam(
            TeamComplimentStore store,
            Signatures signatures,
            Spaces spaces,
            People people,
            Capabilities capabilities,
            Words words) {
        this.store = store;
        this.signatures = signatures;
        this.spaces = spaces;
        this.people = people;
        this.capabilities = capabilities;
        this.words = words;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Section> of(TeamId team, Viewer viewer) {
        if (!capabilities.isOn(RecognitionOffers.KEY) || viewer.guest()) {
            return Optional.empty();
        }
        var found = spaces.findOfTeam(team)
                .filter(space -> spaces.findInside(space, viewer).isPresent())
                .map(space -> store.list(space, MOST))
                .orElse(List.of());
        var names = people
                .cards(found.stream()
                        .flatMap(one -> Stream.concat(Stream.of(one.giver()), Stream.ofNullable(one.receiver())))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(PersonCard::id, PersonCard::name));
        var links = new ArrayList<>(
                found.stream().map(one -> link(one, names, viewer)).toList());
        links.add(new Section.Link(
                words.say(viewer.locale(), "recognition.team.thank", Map.of()),
                "/recognition/new?team=" + team,
                viewer.language(),
                words.say(viewer.locale(), "recognition.team.thank.how", Map.of())));
        return Optional.of(new Section("recognition.menu", links, null));
    }

    private Section.Link link(TeamCompliment one, Map<PersonId, String> names, Viewer viewer) {
        var from = signatures.of(names.getOrDefault(one.giver(), ""), one.official(), viewer);
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(viewer.locale())
                .format(one.at().atZone(viewer.zone()));
        var note = one.receiver() == null
                ? words.say(viewer.locale(), "recognition.team.note.all", Map.of("from", from, "day", day))
                : words.say(
                        viewer.locale(),
                        "recognition.team.note",
                        Map.of("from", from, "to", names.getOrDefault(one.receiver(), ""), "day", day));
        return new Section.Link(one.text(), one.path(), Posts.language(one.text(), viewer), note);
    }
}
