package nl.zwerm.feedback.internal;

import nl.zwerm.people.Pick;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where advice is asked for; days as a date field has them. */
@Template("feedback/draft")
public record AskPage(AskForm form, Pick pick, String firstDay, String lastDay, Errors errors) {}
