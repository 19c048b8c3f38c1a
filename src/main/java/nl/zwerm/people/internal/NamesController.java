package nl.zwerm.people.internal;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.Topics;
import nl.zwerm.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Names of colleagues, teams and topics while one types, for {@code pick.js}. */
@Controller
class NamesController {

    /** {@code note} tells apart whoever has the same name. */
    record Named(String name, String note) {}

    private static final int MOST = 8;
    private static final int LONGEST = 100;

    private final PersonSearchStore search;
    private final TeamStore teams;
    private final Topics topics;

    NamesController(PersonSearchStore search, TeamStore teams, Topics topics) {
        this.search = search;
        this.teams = teams;
        this.topics = topics;
    }

    @GetMapping("/people/names")
    @ResponseBody
    List<Named> people(@RequestParam(defaultValue = "") String q, Viewer viewer) {
        Guests.refuse(viewer);
        return names(q, name -> search.listByName(name, false, MOST).stream().map(NamesController::named));
    }

    @GetMapping("/teams/names")
    @ResponseBody
    List<Named> teams(@RequestParam(defaultValue = "") String q, Viewer viewer) {
        Guests.refuse(viewer);
        return names(q, name -> teams.listMatching(name, MOST).stream().map(team -> new Named(team.name(), "")));
    }

    @GetMapping("/topics/names")
    @ResponseBody
    List<Named> topics(@RequestParam(defaultValue = "") String q, Viewer viewer) {
        Guests.refuse(viewer);
        return names(q, name -> topics.matching(name, MOST).stream().map(topic -> new Named(topic.name(), "")));
    }

    /** Two teams of the same name are offered once: their field means both. */
    private static List<Named> names(String typed, Function<String, Stream<Named>> matching) {
        return typed.isBlank() || typed.length() > LONGEST
                ? List.of()
                : matching.apply(typed.strip()).distinct().toList();
    }

    private static Named named(PersonCard card) {
        return new Named(card.name(), Objects.requireNonNullElse(card.teamName(), card.roleTitle()));
    }
}
