package nl.zwerm.workshops.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where a workshop gets its date and place, or is called off; {@code zone} is where its clock runs. */
@Template("workshops/plan")
public record PlanPage(
        String id, String title, String language, PlanForm form, String zone, boolean planned, Errors errors) {}
