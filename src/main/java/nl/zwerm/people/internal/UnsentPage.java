package nl.zwerm.people.internal;

import nl.zwerm.web.Template;

/** What had not arrived before signing in, with a button to send it now. */
@Template("people/unsent")
public record UnsentPage(Unsent unsent) {}
