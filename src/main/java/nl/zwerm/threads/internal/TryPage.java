package nl.zwerm.threads.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** How something worked for somebody, and what they write with it. */
@Template("threads/try")
public record TryPage(String id, String quote, String language, String place, String line, Errors errors) {}
