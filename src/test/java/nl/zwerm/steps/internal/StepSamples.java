package nl.zwerm.steps.internal;

import java.util.Map;
import nl.zwerm.access.AccessSamples;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A step that amina takes alone, in her own notebook. */
@Component
class StepSamples implements AccessSamples {

    private final Steps steps;
    private final ObjectProvider<CastOnStage> cast;

    StepSamples(Steps steps, ObjectProvider<CastOnStage> cast) {
        this.steps = steps;
        this.cast = cast;
    }

    @Override
    public Map<String, String> make() {
        var viewer = cast.getObject().viewer(Cast.AMINA);
        var day = steps.today(viewer).plusDays(7).toString();
        var form = new StepForm("Ik vraag het eerst", day, StepForm.ALONE, "", "", "");
        return steps.take(form, viewer) instanceof Taking.Taken(var id) ? Map.of("steps", id.toString()) : Map.of();
    }
}
