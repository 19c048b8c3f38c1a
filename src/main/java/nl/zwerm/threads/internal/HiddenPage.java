package nl.zwerm.threads.internal;

import java.time.Instant;
import nl.zwerm.web.Template;

/** Instead of a thread that is hidden: by whom, and why. */
@Template("threads/hidden")
public record HiddenPage(String by, String reason, Instant at) {}
