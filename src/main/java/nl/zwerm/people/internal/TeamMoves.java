package nl.zwerm.people.internal;

import java.util.Objects;
import java.util.stream.Stream;
import nl.zwerm.people.LeadAppointed;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.PersonMoved;
import nl.zwerm.people.TeamId;
import nl.zwerm.shared.Changes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Every way in which somebody's team or a team's lead changes goes through here: what was is read once nobody else can
 * change it, and what became of it is told.
 */
@Component
public class TeamMoves {

    private final ReportingLines lines;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    TeamMoves(ReportingLines lines, Changes changes, ApplicationEventPublisher events) {
        this.lines = lines;
        this.changes = changes;
        this.events = events;
    }

    /** {@code save} writes the person's new team. */
    public void move(PersonId person, @Nullable TeamId to, Runnable save) {
        lines.holdStill();
        var from = lines.findTeam(person).orElse(null);
        boolean belonged = from != null && lines.belongs(person, from);
        save.run();
        boolean belongs = to != null && lines.belongs(person, to);
        if (!Objects.equals(from, to) || belonged != belongs) {
            Stream.of(from, to).filter(Objects::nonNull).distinct().forEach(this::note);
            events.publishEvent(new PersonMoved(person, from, to));
        }
    }

    /** {@code save} writes the team's new lead. */
    public void appoint(TeamId team, @Nullable PersonId lead, Runnable save) {
        lines.holdStill();
        var before = lines.findLead(team).orElse(null);
        save.run();
        note(team);
        if (!Objects.equals(before, lead)) {
            events.publishEvent(new LeadAppointed(team, before, lead));
        }
    }

    private void note(TeamId team) {
        changes.note(TeamGuard.KIND, team.value());
    }
}
