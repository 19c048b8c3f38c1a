package nl.zwerm.web.internal;

import nl.zwerm.web.Template;

/** Something is not there, not allowed, or went wrong; {@code number} is what the log calls it, empty when it is not ours. */
@Template("web/error")
public record ErrorPage(int status, String word, String number) {}
