package nl.zwerm.mentoring.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where somebody says what they seek a mentor for. */
@Template("mentoring/seek")
public record SeekPage(OfferForm form, boolean seeking, Errors errors) {}
