package nl.zwerm.circles.internal;

import java.util.List;
import nl.zwerm.people.Pick;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** Planning a session of a circle; {@code notYet} is what its method is called, where it cannot begin with that. */
@Template("circles/plan")
public record NewSessionPage(
        String circlePath,
        String circle,
        String rhythm,
        SessionForm form,
        Pick pick,
        List<Seated> seated,
        List<MethodItem> methods,
        @Nullable String notYet,
        Errors errors) {

    public List<String> times() {
        return SessionForm.allTimes();
    }
}
