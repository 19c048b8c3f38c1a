package nl.zwerm.needs.internal;

import java.util.Map;
import nl.zwerm.access.AccessSamples;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.threads.ThreadForm;
import nl.zwerm.threads.Written;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A need of amina's in the closed space. */
@Component
class NeedSamples implements AccessSamples {

    private final Needs needs;
    private final ObjectProvider<CastOnStage> cast;

    NeedSamples(Needs needs, ObjectProvider<CastOnStage> cast) {
        this.needs = needs;
        this.cast = cast;
    }

    @Override
    public Map<String, String> make() {
        var stage = cast.getObject();
        var form = ThreadForm.empty("Een titel", stage.closed().toString());
        return needs.say(form, stage.viewer(Cast.AMINA)) instanceof Written.Done(var id)
                ? Map.of("needs", id.toString())
                : Map.of();
    }
}
