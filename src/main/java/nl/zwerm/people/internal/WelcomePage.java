package nl.zwerm.people.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where somebody invited says who they are. */
@Template("people/welcome")
public record WelcomePage(String token, String email, String name, String language, Errors errors) {}
