package nl.zwerm.boards.internal;

import java.time.LocalDate;
import java.util.Map;
import nl.zwerm.boards.TaskTaking;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.SentForms;
import nl.zwerm.threads.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks that come from other modules. */
@Component
class OwnTasks implements TaskTaking {

    private final Tasks tasks;

    OwnTasks(Tasks tasks) {
        this.tasks = tasks;
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
}
