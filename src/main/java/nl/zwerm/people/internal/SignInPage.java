package nl.zwerm.people.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where a person says who they are; {@code to} is where they were going. */
@Template("people/sign-in")
public record SignInPage(String email, String to, Errors errors) {}
