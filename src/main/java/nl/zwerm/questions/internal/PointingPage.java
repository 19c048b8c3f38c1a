package nl.zwerm.questions.internal;

import nl.zwerm.people.Pick;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** The form in which somebody names a colleague who may know. */
@Template("questions/pointing")
public record PointingPage(String id, String title, String language, Pick pick, Errors errors) {}
