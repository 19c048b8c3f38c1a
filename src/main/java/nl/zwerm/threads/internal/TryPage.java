package nl.zwerm.threads.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** What somebody wrote with how something worked for them, to be mended. */
@Template("threads/try")
public record TryPage(String id, String quote, String language, String place, String line, Errors errors) {}
