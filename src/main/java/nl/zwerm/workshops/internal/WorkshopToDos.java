package nl.zwerm.workshops.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.notifications.ToDos;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Capabilities;
import org.springframework.stereotype.Component;

/** "Did you use it?", eight weeks later; whoever lets it lie for four weeks more is not asked again. */
@Component
class WorkshopToDos implements ToDos {

    private static final Duration LIES = Duration.ofDays(28);

    private final UseStore store;
    private final Capabilities capabilities;
    private final Clock clock;

    WorkshopToDos(UseStore store, Capabilities capabilities, Clock clock) {
        this.store = store;
        this.capabilities = capabilities;
        this.clock = clock;
    }

    @Override
    public List<ToDo> of(Viewer viewer, int limit) {
        if (!capabilities.isOn(WorkshopSetUp.KEY)) {
            return List.of();
        }
        var before = clock.instant().minus(Workshop.UNTIL_USED);
        return store.listAsked(viewer, before.minus(LIES), before, limit).stream()
                .map(asked -> new ToDo(
                        Said.of("workshops.use"),
                        "/workshops/" + asked.workshop() + "#use",
                        asked.title(),
                        asked.language(),
                        asked.since().plus(Workshop.UNTIL_USED)))
                .toList();
    }
}
