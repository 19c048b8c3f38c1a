package nl.zwerm.people.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where somebody asks for a new password; {@code done} says the same whoever asked. */
@Template("people/forgotten")
public record ForgottenPage(String email, boolean done, Errors errors) {}
