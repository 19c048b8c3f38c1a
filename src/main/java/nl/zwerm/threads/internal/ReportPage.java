package nl.zwerm.threads.internal;

import java.util.List;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** The form in which a reader asks the stewards to look at something. */
@Template("threads/report")
public record ReportPage(
        String id,
        String quote,
        String language,
        String space,
        boolean confidential,
        String place,
        List<String> reasons,
        String why,
        String words,
        Errors errors) {}
