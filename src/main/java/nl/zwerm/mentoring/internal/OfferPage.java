package nl.zwerm.mentoring.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where somebody offers to be a mentor; {@code tooNew} for who may not yet, and need not fill in anything to read so. */
@Template("mentoring/offer")
public record OfferPage(OfferForm form, boolean offered, boolean tooNew, Errors errors) {}
