package nl.zwerm.mentoring.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where somebody offers to be a mentor. */
@Template("mentoring/offer")
public record OfferPage(OfferForm form, boolean offered, Errors errors) {}
