package nl.zwerm.leaders.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where an example is changed. */
@Template("leaders/edit")
public record EditExamplePage(String id, ExampleForm form, int longest, Errors errors) {}
