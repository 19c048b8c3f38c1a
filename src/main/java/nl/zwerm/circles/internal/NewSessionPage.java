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
        SessionForm form,
        Pick pick,
        List<Seated> seated,
        List<MethodItem> methods,
        Errors errors) {}
