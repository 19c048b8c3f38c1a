package nl.zwerm.spaces.internal;

import nl.zwerm.spaces.Space;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Asks whoever ends a confidential space whether they mean it. */
@Template("spaces/purge")
public record PurgePage(Space space, String typed, Errors errors) {}
