package nl.zwerm.threads.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** The form in which somebody who knows says that something no longer holds; others read who may. */
@Template("threads/outdate")
public record OutdatePage(
        String id,
        String quote,
        String language,
        String place,
        boolean may,
        String reason,
        String successor,
        Errors errors) {}
