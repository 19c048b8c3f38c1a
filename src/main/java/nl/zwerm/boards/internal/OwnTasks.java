package nl.zwerm.boards.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zwerm.boards.TaskTaking;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.SentForms;
import nl.zwerm.threads.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks that come from other modules. */
@Component
class OwnTasks implements TaskTaking {

    private final Tasks tasks;
    private final Contributions contributions;

    OwnTasks(Tasks tasks, Contributions contributions) {
        this.tasks = tasks;
        this.contributions = contributions;
    }

    @Override
    public Put put(String title, @Nullable LocalDate dueOn, String space, Viewer viewer) {
        if (space.isEmpty()) {
            return new Put.Refused(Said.of("boards.put.which"));
        }
        var form = TaskForm.of(Map.of(
                "title",
                title,
                "space",
                space,
                "due",
                dueOn == null ? "" : dueOn.toString(),
                "mine",
                "true",
                "once",
                SentForms.token()));
        return switch (tasks.write(form, viewer)) {
            case Written.Done(var id) -> new Put.OnBoard(Tasks.path(id));
            case Written.Mend(var errors) ->
                new Put.Refused(errors.list().getFirst().said());
            case Written.SomeoneWasFaster _ -> throw new IllegalStateException("a new task has no earlier version");
        };
    }

    @Override
    public Set<String> standing(Collection<String> paths, Viewer viewer) {
        var ids = paths.stream()
                .flatMap(path -> PublicId.read(path.replace(Tasks.PATH, "")).stream())
                .map(ContributionId::of)
                .toList();
        return contributions.titles(ids, viewer).keySet().stream()
                .map(Tasks::path)
                .collect(Collectors.toSet());
    }
}
