package nl.zwerm.mentoring.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where somebody asks one colleague to be their mentor. */
@Template("mentoring/ask")
public record AskPage(Match mentor, String goal, String once, Errors errors) {}
