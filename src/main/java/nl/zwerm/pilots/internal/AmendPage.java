package nl.zwerm.pilots.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where something is changed so that all can see it: what was expected, or once it is decided what came of it. */
@Template("pilots/amend")
public record AmendPage(String id, String title, boolean decided, Amending.Form form, Errors errors) {}
