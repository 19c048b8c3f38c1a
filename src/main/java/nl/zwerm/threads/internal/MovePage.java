package nl.zwerm.threads.internal;

import java.util.List;
import nl.zwerm.threads.SpaceOption;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** The form in which a steward chooses another space for a thread. */
@Template("threads/move")
public record MovePage(
        String id,
        String title,
        String language,
        String place,
        boolean takesAlong,
        List<SpaceOption> spaces,
        String reason,
        Errors errors) {}
