package nl.zwerm.threads.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zwerm.contributions.Reports;
import nl.zwerm.contributions.WaitingReports;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.notifications.ToDos;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Component;

/** What colleagues reported in a space that the viewer looks after. */
@Component
class ReportsToDo implements ToDos {

    private final Reports reports;
    private final Spaces spaces;

    ReportsToDo(Reports reports, Spaces spaces) {
        this.reports = reports;
        this.spaces = spaces;
    }

    @Override
    public List<ToDo> of(Viewer viewer, int limit) {
        var stewarded = spaces.mine(viewer).stream()
                .filter(Space::steward)
                .collect(Collectors.toMap(Space::id, space -> space));
        return reports.waiting(stewarded.keySet(), viewer).stream()
                .limit(limit)
                .map(waiting -> toDo(waiting, stewarded.get(waiting.space())))
                .toList();
    }

    private static ToDo toDo(WaitingReports waiting, Space space) {
        var with = Map.<String, Object>of(
                "count", waiting.count(), "space", space.name(), "everyone", Boolean.toString(space.everyone()));
        return new ToDo(
                new Said("threads.reports.wait", with),
                "/spaces/" + space.id() + "/reports",
                null,
                null,
                waiting.since());
    }
}
