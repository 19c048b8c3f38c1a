package nl.zwerm.boards.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.zwerm.access.AccessSamples;
import nl.zwerm.boards.TaskArrivals;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A task that amina wrote, on the board of the closed space. */
@Component
class TaskSamples implements AccessSamples {

    private final Arrivals contributions;
    private final ObjectProvider<TaskArrivals> arrivals;
    private final ObjectProvider<CastOnStage> cast;

    TaskSamples(Arrivals contributions, ObjectProvider<TaskArrivals> arrivals, ObjectProvider<CastOnStage> cast) {
        this.contributions = contributions;
        this.arrivals = arrivals;
        this.cast = cast;
    }

    @Override
    public Map<String, String> make() {
        var id = ContributionId.next();
        var stage = cast.getObject();
        contributions.take(List.of(new Arriving(
                id,
                "task",
                stage.closed(),
                false,
                null,
                id,
                stage.id(Cast.AMINA),
                "Een taak",
                "",
                "nl",
                Instant.now().minusSeconds(3600),
                null,
                0,
                null,
                List.of())));
        arrivals.getObject().take(id, "to-do", null, null, Instant.now());
        return Map.of("tasks", id.toString());
    }
}
