package nl.zwerm.people.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.view;

import java.util.ArrayList;
import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.Topic;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Topics;
import nl.zwerm.people.Viewer;
import nl.zwerm.people.internal.Narrowing.Narrowed;
import nl.zwerm.people.internal.PersonSearchStore.Sought;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Pages.FieldError;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class PeopleController {

    private static final int A_PAGE = 30;
    private static final int MOST_BESIDE = 5;
    private static final int LONGEST = 200;

    private final PersonSearchStore search;
    private final TeamStore teams;
    private final Topics topics;
    private final Narrowing narrowing;

    PeopleController(PersonSearchStore search, TeamStore teams, Topics topics, Narrowing narrowing) {
        this.search = search;
        this.narrowing = narrowing;
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
        var inTeam = narrowing.team(team);
        var ofTopic = narrowing.topic(topic);
        var sought = new Sought(name, inTeam.to(), ofTopic.to(), expected);
        var from = PublicId.read(after).map(PersonId::of).orElse(null);
        var teamsByName = name.isEmpty() ? List.<TeamRow>of() : teams.listMatching(name, MOST_BESIDE);
        var topicsByName = name.isEmpty() ? List.<Topic>of() : topics.matching(name, MOST_BESIDE);
        var errors = unknown(inTeam, ofTopic);
        var found = errors.any() ? List.<PersonCard>of() : search.list(sought, from, A_PAGE + 1);
        boolean nobodyOfThatName =
                found.isEmpty() && !errors.any() && !(teamsByName.isEmpty() && topicsByName.isEmpty());
        if (nobodyOfThatName) {
            found = search.listOf(
                    teamsByName.stream().map(TeamRow::id).toList(),
                    topicsByName.stream().map(Topic::id).toList(),
                    sought,
                    from,
                    A_PAGE + 1);
        }
        var shown = found.subList(0, Math.min(found.size(), A_PAGE));
        var page = new PeoplePage(
                name,
                inTeam,
                ofTopic,
                expected,
                errors,
                shown,
                from == null ? teamsByName : List.of(),
                from == null ? topicsByName : List.of(),
                from == null,
                found.size() > A_PAGE ? shown.getLast().id().toString() : null);
        return errors.any() ? invalid(page) : view(page);
    }

    private static Errors unknown(Narrowed<TeamId> team, Narrowed<TopicId> topic) {
        var errors = new ArrayList<FieldError>();
        if (team.unknown()) {
            errors.add(new FieldError("team", Said.of("people.narrow.no-team", "typed", team.shown())));
        }
        if (topic.unknown()) {
            errors.add(new FieldError("topic", Said.of("people.narrow.no-topic", "typed", topic.shown())));
        }
        return new Errors(List.copyOf(errors));
    }
}
