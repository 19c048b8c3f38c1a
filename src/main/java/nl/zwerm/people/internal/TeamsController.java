package nl.zwerm.people.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.List;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.text.Guards;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/teams")
class TeamsController {

    private final Teams teams;
    private final TeamStore store;

    TeamsController(Teams teams, TeamStore store) {
        this.teams = teams;
        this.store = store;
    }

    @GetMapping
    ModelAndView index(Viewer viewer) {
        Guests.refuse(viewer);
        return view(page("", null, viewer, Errors.NONE));
    }

    @PostMapping
    ModelAndView create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String parent,
            Viewer viewer) {
        Guests.refuse(viewer);
        var under = parent.isEmpty() ? null : TeamId.valueOf(parent);
        teams.requireParent(under, viewer);
        var check = new Check();
        var fine = check.text("name", Guards.name(name, TeamController.LONGEST_NAME));
        if (!check.fine()) {
            return invalid(page(name, under, viewer, check.errors()));
        }
        return teams.make(fine, under, viewer)
                .map(id -> redirect("/teams/" + id, new Flash("people.team.made")))
                .orElseGet(() -> invalid(page(name, under, viewer, Errors.of("name", Said.of("people.team.taken")))));
    }

    private TeamsPage page(String name, @Nullable TeamId parent, Viewer viewer, Errors errors) {
        var all = store.list();
        List<TeamRow> parents = TeamTree.rows(all).stream()
                .filter(team -> Teams.maySteer(viewer, team.id(), all))
                .toList();
        return new TeamsPage(TeamTree.of(all), parents, viewer.administrator(), name, parent, errors);
    }
}
