package nl.zwerm.people.internal;

import static nl.zwerm.web.Pages.view;

import java.util.List;
import java.util.Locale;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.Topic;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.people.Viewer;
import nl.zwerm.people.internal.PersonSearchStore.Sought;
import nl.zwerm.shared.PublicId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class PeopleController {

    private static final int A_PAGE = 30;
    private static final int MOST_TOPICS = 500;
    private static final int MOST_BESIDE = 5;
    private static final int LONGEST = 200;

    private final PersonSearchStore search;
    private final TeamStore teams;
    private final Topics topics;

    PeopleController(PersonSearchStore search, TeamStore teams, Topics topics) {
        this.search = search;
        this.teams = teams;
        this.topics = topics;
    }

    @GetMapping("/people")
    ModelAndView index(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "false") boolean expected,
            @RequestParam(defaultValue = "") String after,
            Viewer viewer) {
        Guests.refuse(viewer);
        var name = q.substring(0, Math.min(q.length(), LONGEST)).strip();
        var sought = new Sought(
                name,
                PublicId.read(team).map(TeamId::of).orElse(null),
                PublicId.read(topic)
                        .map(TopicId::of)
                        .flatMap(topics::find)
                        .map(Topic::id)
                        .orElse(null),
                expected);
        var from = PublicId.read(after).map(PersonId::of).orElse(null);
        var rows = TeamTree.rows(teams.listNames());
        var teamsByName = name.isEmpty() ? List.<TeamRow>of() : named(rows, name);
        var topicsByName = name.isEmpty() ? List.<Topic>of() : topics.matching(name, MOST_BESIDE);
        var found = search.list(sought, from, A_PAGE + 1);
        boolean nobodyOfThatName = found.isEmpty() && !(teamsByName.isEmpty() && topicsByName.isEmpty());
        if (nobodyOfThatName) {
            found = search.listOf(
                    teamsByName.stream().map(TeamRow::id).toList(),
                    topicsByName.stream().map(Topic::id).toList(),
                    sought,
                    from,
                    A_PAGE + 1);
        }
        var shown = found.subList(0, Math.min(found.size(), A_PAGE));
        return view(new PeoplePage(
                name,
                sought.team(),
                sought.topic(),
                expected,
                rows,
                topics.list(MOST_TOPICS),
                shown,
                from == null ? teamsByName : List.of(),
                from == null ? topicsByName : List.of(),
                from == null,
                found.size() > A_PAGE ? shown.getLast().id().toString() : null));
    }

    private static List<TeamRow> named(List<TeamRow> teams, String name) {
        var sought = name.toLowerCase(Locale.ROOT);
        return teams.stream()
                .filter(team -> team.name().toLowerCase(Locale.ROOT).contains(sought))
                .limit(MOST_BESIDE)
                .toList();
    }
}
