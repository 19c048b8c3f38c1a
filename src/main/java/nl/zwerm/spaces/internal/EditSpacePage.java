package nl.zwerm.spaces.internal;

import nl.zwerm.spaces.Space;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** The form for what a space is called and for; {@code faster} when somebody changed it in the meantime. */
@Template("spaces/edit")
public record EditSpacePage(Space space, SpaceForm form, Errors errors, boolean faster) {}
