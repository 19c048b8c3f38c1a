package nl.zwerm.circles.internal;

import java.util.List;
import nl.zwerm.people.Pick;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Planning a session of a circle. */
@Template("circles/plan")
public record NewSessionPage(
        String circlePath,
        String circle,
        String rhythm,
        SessionForm form,
        Pick pick,
        List<Seated> seated,
        List<MethodItem> methods,
        Errors errors) {

    public List<String> times() {
        return SessionForm.allTimes();
    }
}
