package nl.zwerm.circles.internal;

import java.time.LocalDate;
import java.util.List;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** What everybody may know of sessions: how many, in quarters that are over, last first. */
@Template("circles/counts")
public record CountsPage(List<Told> quarters) {

    /** Without {@code people} where it would be about too few or there were none, and {@code sessions} more often. */
    public record Told(
            LocalDate from,
            LocalDate to,
            @Nullable Integer sessions,
            @Nullable Integer people,
            List<Team> teams) {}

    public record Team(String name, int people) {}
}
