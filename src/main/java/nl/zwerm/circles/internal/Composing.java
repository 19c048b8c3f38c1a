package nl.zwerm.circles.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zwerm.circles.methods.Method.Unfit;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.Said;

/** Whether a group fits a method: what must not be, and what to think of before it begins. */
final class Composing {

    private static final int MOST_OF_A_LINE = 2;
    private static final int FEWEST_TO_MIX = 3;

    /** Who would sit together, and who stands above each of them, nearest first. */
    record Company(List<PersonCard> people, Map<PersonId, List<PersonId>> above) {

        private Set<PersonId> ids() {
            return people.stream().map(PersonCard::id).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private String name(PersonId id) {
            return names(List.of(id));
        }

        private String names(Collection<PersonId> ids) {
            return people.stream()
                    .filter(card -> ids.contains(card.id()))
                    .map(PersonCard::name)
                    .collect(Collectors.joining(", "));
        }
    }

    private Composing() {}

    static List<Said> refused(Methods.Choice method, Company company) {
        var refused = new ArrayList<>(tooMany(method.group().max(), company));
        if (method.unfit().contains(Unfit.REPORTING_LINE)) {
            managerAndReport(company).ifPresent(refused::add);
        }
        return refused;
    }

    static List<Said> tooMany(int most, Company company) {
        int people = company.people().size();
        return people > most
                ? List.of(new Said("circles.compose.too-many", Map.of("most", most, "people", people)))
                : List.of();
    }

    /** What is to be thought of since somebody came. */
    static List<Said> newly(Company before, Company after) {
        var known = crowdedLines(before);
        return crowdedLines(after).stream()
                .filter(said -> !known.contains(said))
                .toList();
    }

    /** {@code first} when the group has not met before. */
    static List<Said> warned(Methods.Choice method, Company company, boolean first) {
        var warned = new ArrayList<Said>();
        int people = company.people().size();
        if (people < method.group().min()) {
            warned.add(new Said(
                    "circles.compose.too-few", Map.of("least", method.group().min(), "people", people)));
        }
        if (first && !method.fitsFirst()) {
            warned.add(Said.of("circles.compose.not-first.begin"));
        }
        warned.addAll(crowdedLines(company));
        if (people >= FEWEST_TO_MIX && ofOneTeam(company)) {
            warned.add(Said.of("circles.compose.one-team"));
        }
        if (people >= FEWEST_TO_MIX && ofOneDiscipline(company)) {
            warned.add(Said.of("circles.compose.one-role"));
        }
        return warned;
    }

    private static Optional<Said> managerAndReport(Company company) {
        var ids = company.ids();
        for (var person : ids) {
            for (var above : company.above().getOrDefault(person, List.of())) {
                if (ids.contains(above)) {
                    return Optional.of(new Said(
                            "circles.compose.manager",
                            Map.of("manager", company.name(above), "report", company.name(person))));
                }
            }
        }
        return Optional.empty();
    }

    /** A line is who reports to the same person, and that person. */
    private static List<Said> crowdedLines(Company company) {
        var lines = new LinkedHashMap<PersonId, Set<PersonId>>();
        var ids = company.ids();
        for (var person : ids) {
            var above = company.above().getOrDefault(person, List.of());
            if (!above.isEmpty()) {
                lines.computeIfAbsent(above.getFirst(), _ -> new HashSet<>()).add(person);
            }
        }
        return lines.entrySet().stream()
                .map(line -> with(line.getKey(), line.getValue(), ids))
                .filter(line -> line.size() > MOST_OF_A_LINE)
                .map(line -> Said.of("circles.compose.line", "names", company.names(line)))
                .toList();
    }

    private static Set<PersonId> with(PersonId lead, Set<PersonId> line, Set<PersonId> company) {
        if (company.contains(lead)) {
            line.add(lead);
        }
        return line;
    }

    private static boolean ofOneTeam(Company company) {
        var teams = company.people().stream().map(PersonCard::teamId).toList();
        return teams.stream().allMatch(Objects::nonNull)
                && teams.stream().distinct().count() == 1;
    }

    /** As people say what they do; whoever says nothing may do anything. */
    private static boolean ofOneDiscipline(Company company) {
        var roles = company.people().stream()
                .map(card -> card.roleTitle().strip().toLowerCase(Locale.ROOT))
                .toList();
        return roles.stream().noneMatch(String::isEmpty)
                && roles.stream().distinct().count() == 1;
    }
}
