package nl.zwerm.home.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.notifications.ToDos;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Knock;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Component;

/** Who wants to come into a space of the viewer, and where the viewer is asked in. */
@Component
class Knocks implements ToDos {

    private final Spaces spaces;

    Knocks(Spaces spaces) {
        this.spaces = spaces;
    }

    @Override
    public List<ToDo> of(Viewer viewer, int limit) {
        return spaces.knocks(viewer, limit).stream().map(Knocks::toDo).toList();
    }

    private static ToDo toDo(Knock knock) {
        var with = Map.<String, Object>of(
                "who",
                Objects.requireNonNullElse(knock.who(), "none"),
                "space",
                knock.space().name());
        return knock.inviting()
                ? new ToDo(new Said("home.asked-in", with), "/spaces", null, null, knock.at())
                : new ToDo(
                        new Said("home.wants-in", with),
                        "/spaces/" + knock.space().id() + "#requests",
                        null,
                        null,
                        knock.at());
    }
}
