package nl.zwerm.questions.internal;

import java.util.List;
import nl.zwerm.search.Search.Nearest;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** The form in which a steward chooses the question that another goes into. */
@Template("questions/merge")
public record MergePage(
        String id,
        String title,
        String language,
        List<Nearest> near,
        String chosen,
        String address,
        String reason,
        Errors errors) {}
