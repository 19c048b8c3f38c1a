package nl.zwerm.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.notifications.ToDos;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import org.springframework.boot.test.context.TestComponent;

/** What a test gives somebody to do. Whoever gives clears afterwards. */
@TestComponent
public class ToDosOnTrial implements ToDos {

    private final Map<PersonId, List<ToDo>> given = new HashMap<>();

    public void give(PersonId person, ToDo... toDos) {
        given.put(person, List.of(toDos));
    }

    public void clear() {
        given.clear();
    }

    @Override
    public List<ToDo> of(Viewer viewer, int limit) {
        return given.getOrDefault(viewer.id(), List.of());
    }
}
