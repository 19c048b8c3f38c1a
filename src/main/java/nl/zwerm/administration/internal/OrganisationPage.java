package nl.zwerm.administration.internal;

import java.util.List;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** The organisation, to change. */
@Template("administration/organisation")
public record OrganisationPage(OrganisationForm form, List<String> zones, Errors errors) {}
