package nl.zwerm.pilots.internal;

import nl.zwerm.pilots.internal.PilotPage.Plan;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where those who tried a pilot say what came of it, beside what was expected. */
@Template("pilots/outcome")
public record OutcomePage(
        String id,
        String title,
        String language,
        Plan plan,
        boolean decided,
        String came,
        String decision,
        Errors errors) {}
