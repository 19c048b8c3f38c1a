package nl.zwerm.people.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;

/** Teams as a tree: each below the one it is part of. */
public record TeamTree(TeamRow team, List<TeamTree> below) {

    /** The trees of all teams, in the order in which they were given. */
    static List<TeamTree> of(List<TeamRow> teams) {
        return below(Optional.empty(), byParent(teams), 0);
    }

    /** The same, one after another, each with its depth. */
    static List<TeamRow> rows(List<TeamRow> teams) {
        var rows = new ArrayList<TeamRow>();
        of(teams).forEach(tree -> tree.addTo(rows));
        return rows;
    }

    /** A team and all that is below it. */
    static Set<TeamId> branch(TeamId top, List<TeamRow> teams) {
        var found = new HashSet<TeamId>();
        found.add(top);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (var team : teams) {
                grown |= team.parent() != null && found.contains(team.parent()) && found.add(team.id());
            }
        }
        return found;
    }

    /** The team and those it is part of, from the bottom up. */
    static List<TeamRow> path(TeamId bottom, List<TeamRow> teams) {
        Map<TeamId, TeamRow> known = new HashMap<>();
        teams.forEach(team -> known.put(team.id(), team));
        var path = new ArrayList<TeamRow>();
        for (var at = known.get(bottom); at != null && !path.contains(at); ) {
            path.add(at);
            at = at.parent() == null ? null : known.get(at.parent());
        }
        return path;
    }

    static boolean leads(PersonId person, List<TeamRow> path) {
        return path.stream().anyMatch(team -> person.equals(team.lead()));
    }

    private void addTo(List<TeamRow> rows) {
        rows.add(team);
        below.forEach(tree -> tree.addTo(rows));
    }

    private static Map<Optional<TeamId>, List<TeamRow>> byParent(List<TeamRow> teams) {
        return teams.stream().collect(Collectors.groupingBy(team -> Optional.ofNullable(team.parent())));
    }

    private static List<TeamTree> below(
            Optional<TeamId> parent, Map<Optional<TeamId>, List<TeamRow>> teams, int depth) {
        return teams.getOrDefault(parent, List.of()).stream()
                .map(team -> new TeamTree(at(team, depth), below(Optional.of(team.id()), teams, depth + 1)))
                .toList();
    }

    private static TeamRow at(TeamRow team, int depth) {
        return new TeamRow(team.id(), team.name(), team.parent(), team.lead(), team.leadName(), team.members(), depth);
    }
}
