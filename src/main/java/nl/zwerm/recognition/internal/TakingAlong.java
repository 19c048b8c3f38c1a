package nl.zwerm.recognition.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceKeys;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.Cursor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody takes along: what they were given and what they gave, and nothing of others. */
@Component
@Transactional(readOnly = true)
class TakingAlong {

    private static final int MOST = 5_000;

    private final ComplimentStore store;
    private final TeamComplimentStore teams;
    private final ComplimentTexts texts;
    private final Signatures signatures;
    private final Spaces spaces;
    private final SpaceKeys keys;
    private final People people;

    TakingAlong(
            ComplimentStore store,
            TeamComplimentStore teams,
            ComplimentTexts texts,
            Signatures signatures,
            Spaces spaces,
            SpaceKeys keys,
            People people) {
        this.store = store;
        this.teams = teams;
        this.texts = texts;
        this.signatures = signatures;
        this.spaces = spaces;
        this.keys = keys;
        this.people = people;
    }

    Map<String, List<Map<String, Object>>> of(Viewer viewer) {
        var inside = Set.copyOf(spaces.readable(viewer));
        var received = store.listReceived(viewer.id(), Cursor.START, MOST).stream()
                .filter(one -> inside.contains(one.space()))
                .toList();
        var given = store.listGiven(viewer.id(), Cursor.START, MOST).stream()
                .filter(one -> inside.contains(one.space()))
                .toList();
        var both = new ArrayList<>(received);
        both.addAll(given);
        keys.prepare(both.stream().map(Compliment::space).toList());
        var names = names(both, viewer);
        var file = new LinkedHashMap<String, List<Map<String, Object>>>();
        file.put(
                "received",
                lines(
                        received,
                        (one, line) -> line.put(
                                "from", signatures.of(names.getOrDefault(one.giver(), ""), one.official(), viewer))));
        file.put("given", lines(given, (one, line) -> line.put("to", names.getOrDefault(one.receiver(), ""))));
        file.put("given_to_teams", toTeams(viewer));
        return file;
    }

    private List<Map<String, Object>> lines(
            List<Compliment> compliments, BiConsumer<Compliment, Map<String, Object>> who) {
        return compliments.stream()
                .map(one -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("at", one.at().toString());
                    who.accept(one, line);
                    line.put("text", texts.text(one));
                    return line;
                })
                .toList();
    }

    private List<Map<String, Object>> toTeams(Viewer viewer) {
        var given = teams.listGiven(viewer.id(), Cursor.START, MOST);
        var names = people.teamNames(
                given.stream().map(TeamCompliment::team).distinct().toList());
        return given.stream()
                .map(one -> Map.<String, Object>of(
                        "at", one.at().toString(), "to", names.getOrDefault(one.team(), ""), "text", one.text()))
                .toList();
    }

    private Map<PersonId, String> names(List<Compliment> compliments, Viewer viewer) {
        var ids =
                new HashSet<>(compliments.stream().map(one -> one.other(viewer)).toList());
        return people.cards(ids).stream().collect(Collectors.toMap(PersonCard::id, PersonCard::name));
    }
}
