package nl.zwerm.spaces.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** The form for a new space. */
@Template("spaces/draft")
public record NewSpacePage(SpaceForm form, Errors errors) {}
