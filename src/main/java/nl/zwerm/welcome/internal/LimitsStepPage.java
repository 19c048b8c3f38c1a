package nl.zwerm.welcome.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** How many questions one wants, and when one works; {@code now} is how it stands. */
@Template("welcome/limits-step")
public record LimitsStepPage(Step step, LimitsForm now, LimitsForm form, String profile, Errors errors) {}
