package nl.zwerm.people.internal;

import nl.zwerm.people.PersonCard;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** One's own picture, to change. */
@Template("people/edit-picture")
public record PicturePage(PersonCard card, Errors errors) {}
