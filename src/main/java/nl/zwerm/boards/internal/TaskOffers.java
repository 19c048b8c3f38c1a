package nl.zwerm.boards.internal;

import java.util.List;
import nl.zwerm.contributions.Kind;
import nl.zwerm.spaces.SpaceSection;
import nl.zwerm.web.Capability;
import nl.zwerm.web.MenuItem;
import nl.zwerm.web.MenuItem.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What boards offer to other modules. */
@Configuration(proxyBeanMethods = false)
class TaskOffers {

    private static final String BOARD = "/spaces/{space}/board";

    @Bean
    Capability boardsCapability() {
        return new Capability("boards", 25, "/tasks", "boards.menu", "boards.capability", List.of("/spaces/*/board"));
    }

    @Bean
    Kind taskKind() {
        return Kind.thread(Tasks.TASK, "boards.kind.task", "/tasks/{root}", BOARD)
                .againAt("/tasks/new?draft={id}");
    }

    @Bean
    MenuItem tasksMenuItem() {
        return new MenuItem(Place.TRYING, 45, "/tasks", "boards.menu");
    }

    @Bean
    SpaceSection boardInSpaces() {
        return new SpaceSection(25, Tasks.TASK, "boards.board", "/tasks/", "boards.begin", BOARD);
    }
}
