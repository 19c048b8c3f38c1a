package nl.zwerm.steps.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where a step is written; {@code source} is the title of what it comes from, {@code team} one's team, both may be empty. */
@Template("steps/new")
public record NewStepPage(StepForm form, String source, String team, String today, Errors errors) {}
