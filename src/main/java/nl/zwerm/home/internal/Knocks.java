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

/** Who wants to come into a space of the viewer, or to be let in again, and where the viewer is asked in. */
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
        var space = "/spaces/" + knock.space().id();
        return switch (knock.sort()) {
            case ASKS_IN -> new ToDo(new Said("home.asked-in", with), "/spaces", null, null, knock.at());
            case WANTS_IN -> new ToDo(new Said("home.wants-in", with), space + "#requests", null, null, knock.at());
            case RESTS -> new ToDo(new Said("home.rests", with), space + "/members", null, null, knock.at());
        };
    }
}
