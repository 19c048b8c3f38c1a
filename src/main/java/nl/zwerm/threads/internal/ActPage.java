package nl.zwerm.threads.internal;

import java.util.List;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/**
 * The form in which a steward says why: {@code what} they do, about what ({@code quote}, the name of a space, or the
 * beginning of a text), where it is sent and where it stands.
 */
@Template("threads/act")
public record ActPage(
        String what,
        String quote,
        String language,
        String action,
        String place,
        String reason,
        int minutes,
        List<Integer> paces,
        Errors errors) {}
