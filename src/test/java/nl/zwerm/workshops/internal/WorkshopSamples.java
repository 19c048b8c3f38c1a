package nl.zwerm.workshops.internal;

import java.time.Duration;
import java.util.Map;
import nl.zwerm.access.AccessSamples;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** A workshop of amina's in the closed space, under way, in which jonas has a place. */
@Component
class WorkshopSamples implements AccessSamples {

    private final ApplicationContext context;

    WorkshopSamples(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public Map<String, String> make() {
        var scene = new WorkshopScene(context);
        var cast = context.getBean(CastOnStage.class);
        var amina = cast.viewer(Cast.AMINA);
        var id = scene.proposed(amina, WorkshopForm.ME, cast.closed());
        scene.plan(id, amina, WorkshopScene.form(7, "14:00", 8, 0));
        scene.register(id, Cast.JONAS);
        scene.endedAgo(id, Duration.ofMinutes(-30));
        return Map.of(
                "workshops", id.toString(), "attendance", cast.id(Cast.JONAS).toString());
    }
}
