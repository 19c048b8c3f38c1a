package nl.zwerm.people.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where somebody chooses a new password. */
@Template("people/reset")
public record ResetPage(String token, String email, Errors errors) {}
