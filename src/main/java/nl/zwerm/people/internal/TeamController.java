package nl.zwerm.people.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.Comparator;
import java.util.List;
import nl.zwerm.people.People;
import nl.zwerm.people.PeoplePick;
import nl.zwerm.people.PeoplePick.Picked;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Picking;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.TeamSection;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.text.Guards;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/teams/{id}")
class TeamController {

    static final int LONGEST_NAME = 100;
    private static final int MOST_MEMBERS = 100;
    private static final Flash SAVED = new Flash("web.saved");

    private final Teams teams;
    private final TeamStore store;
    private final People people;
    private final PeoplePick picking;
    private final List<TeamSection> sections;

    TeamController(Teams teams, TeamStore store, People people, PeoplePick picking, List<TeamSection> sections) {
        this.teams = teams;
        this.store = store;
        this.people = people;
        this.picking = picking;
        this.sections = sections;
    }

    @GetMapping
    ModelAndView show(@PathVariable TeamId id, Viewer viewer) {
        return view(page(id, viewer, null, Pick.ONE, Pick.ONE, Errors.NONE));
    }

    @PostMapping
    ModelAndView update(@PathVariable TeamId id, @RequestParam(defaultValue = "") String name, Viewer viewer) {
        teams.requireSteered(id, viewer);
        var check = new Check();
        var fine = check.text("name", Guards.name(name, LONGEST_NAME));
        if (!check.fine()) {
            return invalid(page(id, viewer, name, Pick.ONE, Pick.ONE, check.errors()));
        }
        teams.rename(id, fine, viewer);
        return redirect("/teams/" + id, SAVED);
    }

    @PostMapping("/parent")
    ModelAndView move(@PathVariable TeamId id, @RequestParam(defaultValue = "") String parent, Viewer viewer) {
        return switch (teams.move(id, parent.isEmpty() ? null : TeamId.valueOf(parent), viewer)) {
            case Teams.Move.Moved _ -> redirect("/teams/" + id, SAVED);
            case Teams.Move.BelowItself _ -> {
                var errors = Errors.of("parent", Said.of("people.team.below-itself"));
                yield invalid(page(id, viewer, null, Pick.ONE, Pick.ONE, errors));
            }
        };
    }

    @PostMapping("/lead")
    ModelAndView appoint(
            @PathVariable TeamId id,
            @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "") List<String> person,
            Viewer viewer) {
        teams.requirePlaced(id, viewer);
        if (lead.isBlank() && person.isEmpty()) {
            teams.appointLead(id, null, viewer);
            return redirect("/teams/" + id, SAVED);
        }
        return switch (picking.read(lead, person, Picking.one())) {
            case Picked.Found(var found) -> {
                teams.appointLead(id, found.getFirst(), viewer);
                yield redirect("/teams/" + id, SAVED);
            }
            case Picked.Unclear unclear ->
                invalid(page(id, viewer, null, unclear.again(), Pick.ONE, unclear.errors("lead")));
        };
    }

    @PostMapping("/members")
    ModelAndView take(
            @PathVariable TeamId id,
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") List<String> person,
            Viewer viewer) {
        teams.requireSteered(id, viewer);
        return switch (picking.read(member, person, Picking.one())) {
            case Picked.Found(var found) -> {
                teams.take(id, found.getFirst(), viewer);
                yield redirect("/teams/" + id, SAVED);
            }
            case Picked.Unclear unclear ->
                invalid(page(id, viewer, null, Pick.ONE, unclear.again(), unclear.errors("member")));
        };
    }

    @PostMapping("/members/{person}/removed")
    ModelAndView release(@PathVariable TeamId id, @PathVariable PersonId person, Viewer viewer) {
        teams.release(id, person, viewer);
        return redirect("/teams/" + id, SAVED);
    }

    @PostMapping("/members/{person}/confirmed")
    ModelAndView confirm(@PathVariable TeamId id, @PathVariable PersonId person, Viewer viewer) {
        teams.confirm(id, person, viewer);
        return redirect("/teams/" + id, new Flash("people.team.confirmed"));
    }

    private TeamPage page(TeamId id, Viewer viewer, @Nullable String typedName, Pick lead, Pick member, Errors errors) {
        Guests.refuse(viewer);
        var all = store.list();
        var path = TeamTree.path(id, all);
        if (path.isEmpty()) {
            throw new NotFound();
        }
        var team = path.getFirst();
        var branch = TeamTree.branch(id, all);
        return new TeamPage(
                team,
                team.lead() == null ? null : people.findCard(team.lead()).orElse(null),
                path.subList(1, path.size()).reversed(),
                all.stream().filter(other -> id.equals(other.parent())).toList(),
                store.listMembers(id, MOST_MEMBERS),
                store.listClaims(id, MOST_MEMBERS),
                Teams.maySteer(viewer, id, all),
                Teams.mayPlace(viewer, id, all),
                viewer.administrator(),
                List.copyOf(TeamTree.rows(all).stream()
                        .filter(other -> !branch.contains(other.id()) && Teams.maySteer(viewer, other.id(), all))
                        .toList()),
                typedName == null ? team.name() : typedName,
                lead,
                member,
                sections.stream()
                        .sorted(Comparator.comparingInt(TeamSection::order))
                        .flatMap(section -> section.of(id, viewer).stream())
                        .toList(),
                live(id, viewer),
                errors);
    }

    /** What everybody sees of a team, and for who is in it what only they see. */
    private String live(TeamId id, Viewer viewer) {
        return TeamGuard.KIND + "-" + id
                + (people.belongs(viewer.id(), id) ? " " + TeammatesGuard.KIND + "-" + id : "");
    }
}
