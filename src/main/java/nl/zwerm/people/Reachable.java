package nl.zwerm.people;

import java.time.ZoneId;

/** How an active person can be written to. {@code workingHours} reads like {@code 1-5 09:00-17:00}. */
public record Reachable(PersonId id, String name, String email, String language, ZoneId zone, String workingHours) {

    public WorkingHours hours() {
        return WorkingHours.parse(zone, workingHours);
    }
}
