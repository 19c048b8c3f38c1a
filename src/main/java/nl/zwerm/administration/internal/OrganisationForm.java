package nl.zwerm.administration.internal;

import java.util.List;
import java.util.stream.Collectors;
import nl.zwerm.people.Organisation;
import org.jspecify.annotations.Nullable;

/** The organisation as it was typed; {@code closedOn} holds a day on each line. */
public record OrganisationForm(
        @Nullable String name,
        @Nullable String language,
        @Nullable String zone,
        @Nullable List<String> days,
        @Nullable String closedOn,
        @Nullable String opens,
        @Nullable String closes) {

    static OrganisationForm of(Organisation organisation) {
        return new OrganisationForm(
                organisation.name(),
                organisation.language(),
                organisation.zone().getId(),
                organisation.workingDays().stream().map(String::valueOf).toList(),
                organisation.closedOn().stream().sorted().map(Object::toString).collect(Collectors.joining("\n")),
                organisation.opens().toString(),
                organisation.closes().toString());
    }

    public boolean works(int day) {
        return days != null && days.contains(Integer.toString(day));
    }
}
