package nl.zwerm.people.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where a person says who they are; {@code to} is where they were going, {@code unsent} what they sent on their way. */
@Template("people/sign-in")
public record SignInPage(String email, String to, Unsent unsent, Errors errors) {}
