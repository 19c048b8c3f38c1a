package nl.zwerm.steps.internal;

import java.time.LocalDate;
import java.util.Optional;
import nl.zwerm.people.Viewer;
import nl.zwerm.steps.StepTaking;
import org.springframework.stereotype.Component;

/** Steps that come from other modules. */
@Component
class OwnSteps implements StepTaking {

    private final Steps steps;

    OwnSteps(Steps steps) {
        this.steps = steps;
    }

    @Override
    public Optional<String> take(String title, LocalDate day, String once, Viewer viewer) {
        var form = StepForm.begin(title, day, "", "", once);
        return steps.take(form, viewer) instanceof Taking.Taken(var id)
                ? Optional.of(ComingBack.path(id))
                : Optional.empty();
    }
}
